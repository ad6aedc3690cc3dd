using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Tests.Syntax;

public sealed class JsonDataTests
{
    [Fact]
    public void Every_value_knows_where_it_is_written_without_its_quotes()
    {
        var (source, data) = Read("""[{"id": "a", "n": 12, "more": {"x": [true, null]}}]""");
        var work = Assert.IsType<Mapping>(Assert.IsType<Sequence>(data).Items[0]);
        Assert.Equal(["a", "12", """{"x": [true, null]}"""], work.Entries.Select(entry => TextAt(source, entry.Value)));
        Assert.Equal(["\"id\"", "\"n\"", "\"more\""], work.Entries.Select(entry => TextAt(source, entry.Key)));
    }

    [Fact]
    public void Characters_outside_the_basic_plane_and_escapes_do_not_shift_places()
    {
        var (source, data) = Read("{\"🦴é\": \"\\ud83e\\uddb4\", \"b\": \"\\n\\\"\", \"c\": \"end\"}");
        var values = ((Mapping)data).Entries.Select(entry => (Scalar)entry.Value).ToArray();
        Assert.Equal(["🦴", "\n\"", "end"], values.Select(value => value.Value));
        Assert.Equal(["\\ud83e\\uddb4", "\\n\\\"", "end"], values.Select(value => TextAt(source, value)));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("[1,]", 3)]
    [InlineData("[1\n 2]", 4)]
    [InlineData("{\"é🦴\": x}", 8)]
    [InlineData("[1] [2]", 4)]
    [InlineData("[\"a", 3)]
    [InlineData("[\"\\ud83e\"]", 1)]
    [InlineData("{\"\\uddb4\": 1}", 1)]
    public void What_is_no_json_fails_at_its_place(string text, int at)
    {
        var (data, error) = JsonData.Read(new SourceText("a.json", text));
        Assert.Null(data);
        Assert.Equal(at, error!.Span.Start);
        Assert.NotEmpty(error.Detail);
    }

    [Fact]
    public void Nesting_without_end_is_an_error() =>
        Assert.NotNull(JsonData.Read(new SourceText("a.json", new string('[', 20_000))).Error);

    [Fact]
    public void Any_text_gives_data_or_an_error_within_it() => Soup.Check(Soup.Json, text =>
    {
        var (data, error) = JsonData.Read(new SourceText("a.json", text));
        Assert.True(data is null != error is null);
        foreach (var span in error is null ? YamlDataTests.SpansOf(data!) : [error.Span])
            Assert.True(new Span(0, text.Length).Contains(span));
    });

    private static (SourceText Source, Data Data) Read(string text)
    {
        var source = new SourceText("a.json", text);
        var (data, error) = JsonData.Read(source);
        Assert.Null(error);
        return (source, data!);
    }

    private static string TextAt(SourceText source, Data data) => source.Text[data.Span.Start..data.Span.End];
}
