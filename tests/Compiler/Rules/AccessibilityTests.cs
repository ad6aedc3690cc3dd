using Compiler.Diagnostics;

namespace Compiler.Tests.Rules;

public sealed class AccessibilityTests
{
    [Theory]
    [InlineData("Here")]
    [InlineData("**Read more** »")]
    [InlineData("learn\nmore…")]
    [InlineData("![here](x.png)")]
    public void Words_that_say_nothing_are_found_in_any_dress(string text) =>
        Assert.Equal(Severity.Error, Assert.Single(Reports.Of(ExampleSite.CompileArticle($"[{text}](using-this-site.md)"), "A11Y004")).Severity);

    [Theory]
    [InlineData("[](using-this-site.md)")]
    [InlineData("[ ](using-this-site.md)")]
    [InlineData("[![](x.png)](using-this-site.md)")]
    public void A_link_without_words_is_found(string link) =>
        Assert.Equal(["the link has no words"], Reports.MessagesOf(ExampleSite.CompileArticle(link), "A11Y004"));

    [Theory]
    [InlineData("[the site](using-this-site.md) [The  site](using-this-site.md)", 0)]
    [InlineData("[risks](#risks) [risks](test.md#risks)\n\n## Risks", 0)]
    [InlineData("[the site](using-this-site.md) [the site](nobody.md)", 0)]
    [InlineData("[the site](using-this-site.md) [The site](test.md)", 1)]
    [InlineData("[the site](using-this-site.md) [the site](https://a.example)", 1)]
    public void The_same_words_lead_to_one_place(string body, int warnings)
    {
        var found = Reports.Of(ExampleSite.CompileArticle(body), "A11Y004").ToArray();
        Assert.Equal(warnings, found.Length);
        Assert.All(found, diagnostic => Assert.Equal(Severity.Warning, diagnostic.Severity));
    }

    [Fact]
    public void A_picture_needs_words_wherever_it_stands() => Assert.Equal(["![ ](x.png)", "![](y.png)"],
        Reports.PlacesOf(ExampleSite.CompileArticle("::: figure\n![ ](x.png)\n:::\n\n- [![](y.png)](using-this-site.md)"), "A11Y003"));

    [Theory]
    [InlineData("es", "Haga clic aquí")]
    [InlineData("es", "Leer más…")]
    [InlineData("ar", "اقرأ المزيد")]
    [InlineData("ar", "هنا")]
    public void Words_that_say_nothing_are_known_in_every_language_of_the_theme(string language, string text) => Assert.Single(Reports.Of(Reports.Compile(
        ("site.yml", $"name: x\ndescription: x\npublisher: x\nlanguages: [en, {language}]\n"),
        ($"articles/basics/using-this-site.{language}.md", ExamplePage.Article($"[{text}](getting-help.md)"))), "A11Y004"));

    [Theory]
    [InlineData("_Walk_ and **walk**.", 1)]
    [InlineData("**_Walk_**.", 1)]
    [InlineData("**Walk**.", 0)]
    public void Italics_are_found(string text, int reported) => Assert.Equal(reported, Reports.Of(ExampleSite.CompileArticle(text), "A11Y005").Count());

    [Theory]
    [InlineData(94, 6, 1)]
    [InlineData(95, 5, 0)]
    [InlineData(50, 6, 0)]
    public void Much_bold_is_found_on_a_page_of_some_length(int plain, int bold, int reported) => Assert.Equal(reported, Reports.Of(ExampleSite.CompileArticle(
        string.Join(' ', Enumerable.Repeat("word", plain)) + " **" + string.Join(' ', Enumerable.Repeat("bold", bold)) + "**"), "A11Y005").Count());

    [Theory]
    [InlineData("[A sheet (PDF only, 2 KB)](https://a.example/a.pdf)", 0)]
    [InlineData("[A sheet (PDF, 1.2 MB)](https://a.example/a.pdf)", 0)]
    [InlineData("[A sheet (PDF)](https://a.example/a.pdf)", 1)]
    [InlineData("[A sheet](https://a.example/a.PDF?x=1#2)", 1)]
    [InlineData("[A sheet](https://a.example/pdf)", 0)]
    public void A_pdf_is_announced(string link, int reported) => Assert.Equal(reported, Reports.Of(ExampleSite.CompileArticle(link), "A11Y006").Count());
}
