using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Tests.Rules;

/// <summary>
/// A rule's help page as a test: each fence under "Wrong" and "Right" that names a path is a file of a small site, ⟦ and ⟧ mark the
/// expected spans, and the fence <c>report</c> is what the terminal shows. A fence <c>gone</c> names a file that the site lacks, a fence
/// <c>latin1</c> one that is saved in that encoding.
/// </summary>
internal sealed partial record HelpPage(string Title, HelpExample Wrong, HelpExample Right, string Report)
{
    public static HelpPage Parse(string markdown)
    {
        var sections = Section().Split(markdown);
        string Of(string name) => sections.SkipWhile(section => section != name).Skip(1).FirstOrDefault() ?? "";
        var title = markdown.Split('\n')[0].TrimStart('#').Trim();
        return new HelpPage(title, HelpExample.Parse(Of("Wrong")), HelpExample.Parse(Of("Right")), ReportFence().Match(markdown).Groups[1].Value.TrimEnd('\n'));
    }

    /// <summary>The same page with another report.</summary>
    public static string WithReport(string markdown, string report) =>
        ReportFence().Replace(markdown, _ => $"```report\n{report}\n```");

    [GeneratedRegex(@"^## (Wrong|Right|Report)$\n", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```report\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ReportFence();
}

/// <summary>The files of one example, without marks, and the spans that were marked, as path and offsets.</summary>
internal sealed partial record HelpExample(Dictionary<string, byte[]?> Files, List<(string Path, int Start, int End)> Marks)
{
    public static HelpExample Parse(string section)
    {
        var files = new Dictionary<string, byte[]?>();
        var marks = new List<(string, int, int)>();
        foreach (Match fence in FileFence().Matches(section))
        {
            var path = fence.Groups["path"].Value;
            var text = fence.Groups["text"].Value;
            while (text.IndexOf('⟦') is var start and >= 0)
            {
                var end = text.IndexOf('⟧', start);
                text = text.Remove(end, 1).Remove(start, 1);
                marks.Add((path, start, end - 1));
            }

            files[path] = fence.Groups["kind"].Value switch
            {
                "gone" => null,
                "latin1" => Encoding.Latin1.GetBytes(text),
                _ => Encoding.UTF8.GetBytes(text),
            };
        }

        return new HelpExample(files, marks);
    }

    [GeneratedRegex(@"^(?<ticks>````?)(?<kind>\w+) (?<path>\S+)\n(?<text>.*?)^\k<ticks>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileFence();
}
