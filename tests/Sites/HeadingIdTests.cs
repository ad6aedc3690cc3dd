using System.Text;
using Cli;
using Cli.Outputs;
using Compiler;

namespace Sites.Tests;

/// <summary>An author may give a heading any words or any id: none takes an id that the theme gives to a part of the page.</summary>
public sealed class HeadingIdTests
{
    [Fact]
    public void No_heading_takes_an_id_of_the_theme()
    {
        var specimens = SmallSite.Of("Specimens");
        var ids = specimens.Files.Where(file => file.IsPage).SelectMany(file => Ids(specimens.Text(file.Path))).Distinct().Order(StringComparer.Ordinal);
        var article = string.Concat(ids.Select(id => $"## A heading {{#{id}}}\n\nWords.\n\n"));
        var files = specimens.ReadInput().Select(file => file.Path switch
        {
            "articles/words/citations.md" or "articles/words/footnotes.md" or "articles/words/terms.md" or "articles/kinds/treatment.md"
                or "pages/about/without-sources.md" or "pages/index.md" or "glossary/mri.md" or "articles/words/index.md"
                => file with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes.Span) + "\n" + article) },
            _ => file,
        }).ToArray();

        var site = Compilation.Compile(files, new CompilationOptions(SmallSite.Date)).Site;
        var problems = Proof.Of(AllOutputs.Of(site, specimens.Home), specimens.Home)
            .Select(problem => problem.ToString()).Where(problem => problem.Contains("the id \"", StringComparison.Ordinal));
        Assert.Empty(problems);
    }

    private static IEnumerable<string> Ids(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html)
        .QuerySelectorAll("[id]").Select(element => element.Id!).Where(id => id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') && char.IsAsciiLetter(id[0]));
}
