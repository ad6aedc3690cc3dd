using Compiler.Diagnostics;

namespace Compiler.Tests.Rules;

/// <summary>What rules say about an example.</summary>
internal static class Reports
{
    /// <summary>The words at each place that a rule reports, in order.</summary>
    public static string[] PlacesOf(Compilation result, string code) => [.. Of(result, code).Select(diagnostic => diagnostic.At.Text)];

    /// <summary>What a rule says at each place, in order.</summary>
    public static string[] MessagesOf(Compilation result, string code) => [.. Of(result, code).Select(diagnostic => diagnostic.Message)];

    /// <summary>Every diagnostic of a rule.</summary>
    public static IEnumerable<Diagnostic> Of(Compilation result, string code) => result.Diagnostics.Where(diagnostic => diagnostic.Code == code);

    /// <summary>The example site with files laid over it.</summary>
    public static Compilation Compile(params (string Path, string Text)[] files) =>
        ExampleSite.Compile(files.ToDictionary(file => file.Path, file => (string?)file.Text));
}
