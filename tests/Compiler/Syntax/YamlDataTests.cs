using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Tests.Syntax;

public sealed class YamlDataTests
{
    [Fact]
    public void Every_value_knows_where_it_is_written()
    {
        var (source, data) = Read("title: The spine\nrelated:\n  - a.md\n  - 'b.md'\nsignoff: {by: [x]}\n");
        var mapping = Assert.IsType<Mapping>(data);
        Assert.Equal(["title", "related", "signoff"], mapping.Entries.Select(entry => entry.Key.Value));
        Assert.Equal(["The spine", "- a.md\n  - 'b.md'", "{by: [x]}"], mapping.Entries.Select(entry => TextAt(source, entry.Value)));
        var list = Assert.IsType<Sequence>(mapping.Entries[1].Value);
        Assert.Equal(["a.md", "'b.md'"], list.Items.Select(item => TextAt(source, item)));
    }

    [Fact]
    public void Places_count_from_the_start_of_the_file_not_of_the_front_matter()
    {
        var source = new SourceText("a.md", "---\ntitle: x\n---\n");
        var (data, error) = YamlData.Read(source, new Span(4, 13));
        Assert.Null(error);
        Assert.Equal("x", TextAt(source, ((Mapping)data!).Entries[0].Value));
    }

    [Fact]
    public void Characters_outside_the_basic_plane_and_windows_line_breaks_do_not_shift_places()
    {
        var (source, data) = Read("a: 🦴🦴 x\r\nb: é\r\nc: end\r\n");
        Assert.Equal(["🦴🦴 x", "é", "end"], ((Mapping)data).Entries.Select(entry => TextAt(source, entry.Value)));
    }

    [Theory]
    [InlineData("a: 12", true)]
    [InlineData("a: '12'", false)]
    [InlineData("a: \"12\"", false)]
    public void A_quoted_value_is_never_a_number(string text, bool plain) =>
        Assert.Equal(plain, Assert.IsType<Scalar>(((Mapping)Read(text).Data).Entries[0].Value).Plain);

    [Fact]
    public void A_repeated_key_stands_twice() =>
        Assert.Equal(["1", "2"], ((Mapping)Read("a: 1\na: 2\n").Data).Entries.Select(entry => ((Scalar)entry.Value).Value));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    public void Nothing_is_an_empty_mapping(string text) => Assert.Empty(((Mapping)Read(text).Data).Entries);

    [Theory]
    [InlineData("a: b: c\n", 4)]
    [InlineData("a: *x\n", 3)]
    [InlineData("a: 1\n---\nb: 2\n", 5)]
    [InlineData("? [x]\n: y\n", 2)]
    public void What_is_no_data_fails_at_its_place(string text, int at)
    {
        var (data, error) = YamlData.Read(new SourceText("a.yml", text), new Span(0, text.Length));
        Assert.Null(data);
        Assert.Equal(at, error!.Span.Start);
        Assert.NotEmpty(error.Detail);
    }

    [Fact]
    public void Nesting_without_end_is_an_error()
    {
        var text = "a: " + new string('[', 20_000);
        Assert.NotNull(YamlData.Read(new SourceText("a.yml", text), new Span(0, text.Length)).Error);
    }

    [Fact]
    public void Any_text_gives_data_or_an_error_within_it() => Soup.Check(Soup.Yaml, text =>
    {
        var (data, error) = YamlData.Read(new SourceText("a.yml", text), new Span(0, text.Length));
        Assert.True(data is null != error is null);
        foreach (var span in error is null ? SpansOf(data!) : [error.Span])
            Assert.True(new Span(0, text.Length).Contains(span));
    });

    /// <summary>The places of a value and everything in it.</summary>
    internal static IEnumerable<Span> SpansOf(Data data) => data switch
    {
        Sequence sequence => sequence.Items.SelectMany(SpansOf).Prepend(data.Span),
        Mapping mapping => mapping.Entries.SelectMany(entry => SpansOf(entry.Value).Prepend(entry.Key.Span)).Prepend(data.Span),
        _ => [data.Span],
    };

    private static (SourceText Source, Data Data) Read(string text)
    {
        var source = new SourceText("a.yml", text);
        var (data, error) = YamlData.Read(source, new Span(0, text.Length));
        Assert.Null(error);
        return (source, data!);
    }

    private static string TextAt(SourceText source, Data data) => source.Text[data.Span.Start..data.Span.End];
}
