using Long.Tests;

// What takes longer than minutes, or is looked at by people: run by name.
switch (args)
{
    case ["screenshots", var folder]:
        await Screenshots.Take(Path.GetFullPath(folder));
        return 0;
    case ["linking", var input]:
        return TermLinking.Measure(Path.GetFullPath(input)) ? 0 : 1;
    case ["verifying"]:
        return await VerifyPace.Measure() ? 0 : 1;
    case ["releasing", var input]:
        return await SameRelease.Compare(Path.GetFullPath(input)) ? 0 : 1;
    default:
        Console.Error.WriteLine("dotnet run --project tests/Long -- screenshots FOLDER");
        Console.Error.WriteLine("dotnet run --project tests/Long --configuration Release -- linking INPUT");
        Console.Error.WriteLine("dotnet run --project tests/Long --configuration Release -- verifying");
        Console.Error.WriteLine("dotnet run --project tests/Long -- releasing INPUT");
        return 2;
}
