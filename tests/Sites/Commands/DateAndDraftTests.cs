namespace Sites.Tests.Commands;

/// <summary>Drafts, pages of a later day, and the day itself.</summary>
public sealed class DateAndDraftTests
{
    private const string Later = "input/articles/basics/later.md";

    [Theory]
    [InlineData("draft: true\n")]
    [InlineData("excluded: true\n")]
    public async Task A_link_to_an_unpublished_page_is_an_error(string frontMatter)
    {
        using var work = new Workspace();
        work.WriteArticle("See [what comes later](later.md).");
        work.WriteArticle("Later.", frontMatter, Later);
        var outcome = await work.Run("check");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(":9:24: error LINK002", outcome.Output);
    }

    [Fact]
    public async Task Drafts_publishes_them_and_so_allows_links_to_them()
    {
        using var work = new Workspace();
        work.WriteArticle("See [what comes later](later.md).");
        work.WriteArticle("Later.", "draft: true\n", Later);
        Assert.Equal(0, (await work.Run("check", "--drafts")).ExitCode);
    }

    [Fact]
    public async Task Drafts_never_publishes_what_is_excluded()
    {
        using var work = new Workspace();
        work.WriteArticle("See [what never comes](later.md).");
        work.WriteArticle("Never.", "excluded: true\n", Later);
        Assert.Equal(1, (await work.Run("check", "--drafts")).ExitCode);
    }

    [Fact]
    public async Task The_day_given_decides_what_is_published()
    {
        using var work = new Workspace();
        work.WriteArticle("See [what comes later](later.md).");
        work.WriteArticle("Later.", path: Later);
        work.Write(Later, File.ReadAllText(work.Full(Later)).Replace("2026-01-15", "2026-12-24"));
        Assert.Equal(1, (await work.Run("check")).ExitCode);
        Assert.Equal(0, (await work.Run("check", "--date", "2026-12-24")).ExitCode);
    }

    [Fact]
    public async Task The_day_given_decides_which_waivers_have_ended()
    {
        using var work = new Workspace();
        work.WriteArticle("See [here](../basics/start.md).", "waivers:\n  - {rule: A11Y004, reason: for a test, by: nobody, until: 2026-11-20}\n");
        Assert.DoesNotContain("SYN016", (await work.Run("check")).Output);
        Assert.Contains("SYN016", (await work.Run("check", "--date", "2026-11-21")).Output);
    }

    [Fact]
    public async Task Files_that_begin_with_an_underscore_or_a_dot_are_no_part_of_the_site()
    {
        using var work = new Workspace();
        work.Write("input/articles/basics/_idea.md", "No front matter.");
        work.Write("input/_drafts/notes.md", "No front matter.");
        work.Write("input/.obsidian/notes.md", "No front matter.");
        var outcome = await work.Run("check");
        Assert.Equal(("", 0), (outcome.Output, outcome.ExitCode));
    }
}
