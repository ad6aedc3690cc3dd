using Sites.Tests.Commands;

[assembly: AssemblyFixture(typeof(WorkingFolder))]

namespace Sites.Tests.Commands;

/// <summary>
/// The working directory of all tests of this assembly: a temporary folder. Paths in reports are relative to it, and nothing that a command
/// writes by mistake lands in the repository.
/// </summary>
public sealed class WorkingFolder : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;

    public WorkingFolder() => Environment.CurrentDirectory = Root;

    /// <summary>Its full path.</summary>
    public static string Root { get; } = Directory.CreateTempSubdirectory("site-tests-").FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        Directory.Delete(Root, recursive: true);
    }
}
