using Long.Tests;

// What takes longer than minutes, or is looked at by people: run by name.
switch (args)
{
    case ["screenshots", var folder]:
        await Screenshots.Take(Path.GetFullPath(folder));
        return 0;
    default:
        Console.Error.WriteLine("dotnet run --project tests/Long -- screenshots FOLDER");
        return 2;
}
