using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Text;

namespace Cli.Publishing;

/// <summary>What can be wrong with an output folder before anything is written: a code, and the page that <c>explain</c> prints.</summary>
internal sealed record OutputFault(string Code, string Help)
{
    /// <summary>The output folder lies in the input folder.</summary>
    public static OutputFault InsideInput { get; } = new("OUT001", """
        # An output folder inside the input folder

        The next build would read what this one wrote, and publish its own pages as if somebody had written them.

        Choose a folder beside the input folder with `--output`.
        """);

    /// <summary>The output folder holds the input folder.</summary>
    public static OutputFault AroundInput { get; } = new("OUT002", """
        # An output folder around the input folder

        A build replaces its output folder as a whole. The articles in it would be lost.

        Choose a folder beside the input folder with `--output`.
        """);

    /// <summary>The output folder holds files that this program did not write.</summary>
    public static OutputFault NotOurs { get; } = new("OUT003", """
        # An output folder that this program did not write

        A build replaces its output folder as a whole. A folder with something in it is replaced only if it holds the file
        `.site-generator`, which says that a build wrote it. Any other folder may hold somebody's work, so it is never touched.

        Choose a new or empty folder with `--output`, or empty the folder yourself.
        """);

    /// <summary>The output folder cannot be written.</summary>
    public static OutputFault NotWritable { get; } = new("OUT004", """
        # An output folder that cannot be written

        A build writes the new site beside the old one and then exchanges the two. So it must be able to create files both in the output
        folder and in the folder around it.

        Choose another folder with `--output`, or change its permissions.
        """);

    /// <summary>All of them, in order of code.</summary>
    public static ImmutableArray<OutputFault> All { get; } = [InsideInput, AroundInput, NotOurs, NotWritable];

    /// <summary>This fault as a diagnostic about a folder.</summary>
    public Diagnostic About(string folder, string message, string help) =>
        new(Code, Severity.Error, message, new Location(new SourceText(folder, ""), default), help);
}
