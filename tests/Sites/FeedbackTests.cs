using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Compiler;
using Compiler.Model;

namespace Sites.Tests;

/// <summary>"Was this page helpful?": asked only where the clinic wishes so, of nobody in particular, and answered to the clinic's own address.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public void A_site_that_does_not_ask_has_neither_form_nor_thanks()
    {
        var site = SmallSite.Of("TwoLanguages");
        Assert.All(site.Files.Where(file => file.IsPage), file => Assert.DoesNotContain("data-netlify", site.Text(file.Path), StringComparison.Ordinal));
        Assert.False(site.Publishes("thanks/index.html"));
    }

    [Fact]
    public void The_form_is_on_every_article_and_asks_for_a_yes_or_no()
    {
        var site = SmallSite.Of("Clinic");
        foreach (var article in site.Compilation.Site.Pages.OfType<Article>())
        {
            var form = FormOf(site, article.Address)!;
            Assert.Equal(("feedback", "post", "/patients/thanks/", "true"),
                (form.Name, form.Method, form.GetAttribute("action"), form.GetAttribute("data-netlify")));
            var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Select(field => (field.Name, field.Type, field.GetAttribute("value")));
            Assert.Equal(
                [("page", "hidden", "/patients" + article.Address), ("website", "text", null), ("helpful", "radio", "yes"), ("helpful", "radio", "no")], fields);
            Assert.NotNull(form.QuerySelector("[hidden] [name=website]"));
            Assert.Null(form.QuerySelector("textarea"));
        }

        Assert.True(site.Publishes("thanks/index.html"));
        Assert.DoesNotContain("thanks", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.All(site.Compilation.Site.Pages.Where(page => page is not Article), page => Assert.Null(FormOf(site, page.Address)));
    }

    [Fact]
    public void Words_are_asked_for_only_where_the_clinic_wishes_so_and_never_about_health()
    {
        var form = FormOf(SmallSite.Of("Specimens"), "/kinds/treatment/")!;
        Assert.Equal("comment", form.QuerySelector("textarea")!.GetAttribute("name"));
        Assert.Contains("nothing about your health", form.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feedback: {netlify: true, coments: true}", "SYN004")]
    [InlineData("feedback: {netlify: perhaps}", "SYN005")]
    public void A_mistake_in_the_settings_is_told(string line, string code)
    {
        var files = SmallSite.Of("TwoLanguages").ReadInput().Select(file => file.Path != "site.yml" ? file
            : file with { Bytes = (byte[])[.. file.Bytes.Span, .. System.Text.Encoding.UTF8.GetBytes(line + "\n")] });
        var found = Compilation.Compile([.. files], new CompilationOptions(SmallSite.Date)).Diagnostics.Where(found => found.At.Source.Path == "site.yml");
        Assert.Equal([code], found.Select(diagnostic => diagnostic.Code));
    }

    private static IHtmlFormElement? FormOf(SmallSite site, string address) =>
        new HtmlParser().ParseDocument(site.Text(Cli.Outputs.OutputFile.PathOf(address))).QuerySelector<IHtmlFormElement>("form[name=feedback]");
}
