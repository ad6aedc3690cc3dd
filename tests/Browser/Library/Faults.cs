namespace Browser.Tests.Library;

/// <summary>A test that looks at many pages names all that are wrong, not the first.</summary>
internal static class Faults
{
    private const int Shown = 60;

    public static void AssertNone(IEnumerable<string> faults)
    {
        var all = faults.ToArray();
        if (all.Length > 0)
            Assert.Fail($"{all.Length} found:\n{string.Join('\n', all.Take(Shown))}{(all.Length > Shown ? "\n…" : "")}");
    }
}
