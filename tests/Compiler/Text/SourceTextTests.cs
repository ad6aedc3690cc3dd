using System.Text;
using Compiler.Text;

namespace Compiler.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void An_empty_text_has_one_line_and_one_place()
    {
        var text = new SourceText("a.md", "");
        Assert.Equal(1, text.LineCount);
        Assert.Equal("", text.Line(1).ToString());
        Assert.Equal(new Position(1, 1), text.PositionOf(0));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(6, 3, 3)]
    [InlineData(99, 3, 3)]
    public void Lines_and_columns_start_at_1_and_a_place_past_the_end_is_the_end(int offset, int line, int column) =>
        Assert.Equal(new Position(line, column), new SourceText("a.md", "ab\n\ncd").PositionOf(offset));

    [Fact]
    public void Columns_count_utf_16_units()
    {
        var text = new SourceText("a.md", "a🦴b");
        Assert.Equal(new Position(1, 4), text.PositionOf(text.Text.IndexOf('b')));
    }

    [Fact]
    public void A_line_of_a_file_from_windows_ends_before_its_line_break()
    {
        var text = new SourceText("a.md", "one\r\ntwo\r\n");
        Assert.Equal(3, text.LineCount);
        Assert.Equal("one", text.Line(1).ToString());
        Assert.Equal("two", text.Line(2).ToString());
        Assert.Equal("", text.Line(3).ToString());
        Assert.Equal(new Position(2, 1), text.PositionOf(5));
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        var text = SourceText.Decode("a.md", [0xEF, 0xBB, 0xBF, .. "---"u8]);
        Assert.Equal("---", text.Text);
        Assert.Null(text.InvalidUtf8);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9, 0x62 }, 1)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0xA6, 0xB4, 0xFF }, 2)]
    [InlineData(new byte[] { 0x61, 0xC3 }, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 0)]
    [InlineData(new byte[] { 0xC0, 0xAF }, 0)]
    public void The_first_byte_that_is_not_utf_8_is_found(byte[] bytes, int at)
    {
        var text = SourceText.Decode("a.md", bytes);
        Assert.Equal(new Span(at, at + 1), text.InvalidUtf8);
        Assert.Equal('\uFFFD', text.Text[at]);
    }

    [Fact]
    public void Every_offset_has_a_line_and_column_that_lead_back_to_it() => Soup.Check(["a", "é", "🦴", " ", "\n", "\r\n", "\r"], text =>
    {
        var source = SourceText.Decode("a.md", Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, source.Text);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var (line, column) = source.PositionOf(offset);
            Assert.InRange(line, 1, source.LineCount);
            Assert.Equal(offset, source.OffsetOf(line, column));
        }
    });
}
