using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Compiler.Model;
using Theme;

namespace Sites.Tests;

/// <summary>Whatever an author can write has a view in the theme and a specimen in <c>Specimens/input</c>.</summary>
public sealed class SpecimenTests
{
    private static readonly SmallSite Specimens = SmallSite.Of("Specimens");
    private static readonly Page[] Pages = [.. Specimens.Compilation.Site.Pages];
    private static readonly Block[] Blocks = [.. Pages.SelectMany(page => page.Blocks)];
    private static readonly Inline[] Inlines = [.. Pages.SelectMany(page => page.Inlines)];

    public static TheoryData<string> PageTypes => [.. KindsOf(typeof(Page))];

    public static TheoryData<string> AuthoredBlockTypes => [.. KindsOf(typeof(AuthoredBlock))];

    public static TheoryData<string> BlockNames => [.. typeof(AuthoredBlock).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttribute<BlockNameAttribute>()?.Names ?? []).Order(StringComparer.Ordinal)];

    public static TheoryData<string> ProseTypes => [.. KindsOf(typeof(Block)).Concat(KindsOf(typeof(Inline)))];

    [Theory]
    [MemberData(nameof(PageTypes))]
    [MemberData(nameof(AuthoredBlockTypes))]
    public void Every_kind_of_page_and_of_block_has_a_view(string kind) => Assert.NotNull(Views.For(TypeOf(kind)));

    [Theory]
    [MemberData(nameof(PageTypes))]
    public void Every_kind_of_page_has_a_specimen(string kind) => Assert.Contains(Pages, page => page.GetType().Name == kind);

    [Theory]
    [MemberData(nameof(BlockNames))]
    public void Every_block_that_authors_write_has_a_specimen(string name) =>
        Assert.Contains(Blocks.OfType<AuthoredBlock>(), block => block.Parts.Name == name);

    [Theory]
    [MemberData(nameof(ProseTypes))]
    public void Every_kind_of_running_text_has_a_specimen(string kind) =>
        Assert.Contains(Blocks.Select(block => block.GetType().Name).Concat(Inlines.Select(inline => inline.GetType().Name)), found => found == kind);

    [Theory]
    [MemberData(nameof(AuthoredBlockTypes))]
    public void Every_kind_of_block_names_itself(string kind) => Assert.NotNull(TypeOf(kind).GetCustomAttribute<BlockNameAttribute>());

    [Fact]
    public void The_theme_dresses_every_class_of_a_drawing()
    {
        var style = Encoding.UTF8.GetString(ThemeAssets.Style.Bytes.Span);
        Assert.Empty(Drawing.Classes.Where(name => !Regex.IsMatch(style, $@"\.{name}(?![\w-])[^{{}}]*\{{")));
    }

    [Fact]
    public void Every_class_of_a_drawing_has_a_specimen()
    {
        var used = Specimens.Compilation.Site.Images.SelectMany(image => image.Drawing?.Body ?? []).SelectMany(ClassesOf);
        Assert.Empty(Drawing.Classes.Except(used));
    }

    [Fact]
    public void Every_type_of_article_has_a_specimen() =>
        Assert.Empty(Enum.GetValues<ArticleType>().Except(Pages.OfType<Article>().Select(article => article.Type!.Value)));

    [Fact]
    public void Every_urgency_of_a_care_card_has_a_specimen() =>
        Assert.Empty(Enum.GetValues<CareCardVariant>().Except(Blocks.OfType<CareCard>().Select(card => card.Variant)));

    [Fact]
    public void Every_alignment_of_a_column_has_a_specimen() =>
        Assert.Empty(Enum.GetValues<Alignment>().Except(Blocks.OfType<Table>().SelectMany(table => table.Columns)));

    [Fact]
    public void Every_form_of_citation_term_and_risk_has_a_specimen()
    {
        var citations = Inlines.OfType<Citation>().ToArray();
        Assert.Contains(citations, citation => citation.Items.Length > 1);
        Assert.Contains(citations, citation => citation.Items.Any(item => item.Locator is not null));
        Assert.Contains(citations, citation => citation.Items.Any(item => item.Use > 1));
        Assert.Equal([false, true], Inlines.OfType<TermUse>().Select(use => use.Automatic).Distinct().Order());
        Assert.Equal([100, 1000], Blocks.OfType<Risk>().Select(risk => risk.Of).Distinct().Order());
        Assert.Equal([false, true], Blocks.OfType<Story>().Select(story => story.Composite!.Value).Distinct().Order());
        Assert.Equal([false, true], Inlines.OfType<Emphasis>().Select(emphasis => emphasis.Strong).Distinct().Order());
    }

    [Fact]
    public void Every_specimen_names_something_that_is_there()
    {
        Assert.DoesNotContain(Inlines.OfType<ContactUse>(), use => use.Value is null);
        Assert.DoesNotContain(Inlines.OfType<FlagUse>(), use => use.Target is null);
        Assert.DoesNotContain(Inlines.OfType<TermUse>(), use => use.Target is null);
        Assert.DoesNotContain(Inlines.OfType<Picture>(), picture => picture.Target is null);
        Assert.DoesNotContain(Inlines.OfType<Link>(), link => link.To is Destination.Broken);
    }

    private static IEnumerable<string> ClassesOf(DrawingNode node) => node is DrawingShape shape
        ? [.. shape.Attributes.Where(attribute => attribute.Name == "class").Select(attribute => attribute.Value), .. shape.Body.SelectMany(ClassesOf)]
        : [];

    private static IEnumerable<string> KindsOf(Type of) => of.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(of) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static Type TypeOf(string kind) => typeof(Page).Assembly.GetTypes().Single(type => type.Namespace == "Compiler.Model" && type.Name == kind);
}
