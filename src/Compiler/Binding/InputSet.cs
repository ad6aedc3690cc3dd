using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>The input files, decoded and parsed, by what they hold. Names that begin with <c>_</c> are left out.</summary>
internal sealed record InputSet(ImmutableArray<Document> Documents, ImmutableArray<SourceText> Data, ImmutableArray<ImageFile> Images)
{
    private static readonly string[] ImageEndings = [".png", ".jpg", ".jpeg", ".webp", ".svg"];

    /// <summary>Decodes and parses on all processors.</summary>
    public static InputSet Read(IEnumerable<InputFile> files, Facts facts)
    {
        var published = files.Where(file => !file.Path.Split('/').Any(part => part.StartsWith('_')))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var documents = SideBySide.Map([.. published.Where(file => HasEnding(file, ".md") || IsGuide(file))],
            file => IsGuide(file) ? Parser.ParseData(Decode(file, facts)) : Parser.Parse(Decode(file, facts)));
        foreach (var fact in documents.SelectMany(document => document.Facts))
            facts.Add(fact);
        return new InputSet([.. documents],
            [.. published.Where(file => HasEnding(file, ".yml", ".json") && !IsGuide(file)).Select(file => Decode(file, facts))],
            [.. published.Where(file => HasEnding(file, ImageEndings)).Select(file => ReadImage(file, facts))]);
    }

    private static SourceText Decode(InputFile file, Facts facts)
    {
        var text = SourceText.Decode(file.Path, file.Bytes.Span);
        if (text.InvalidUtf8 is { } invalid)
            facts.Add(new NotUtf8(new Location(text, invalid)));
        return text;
    }

    private static ImageFile ReadImage(InputFile file, Facts facts)
    {
        var size = ImageSize.Of(file.Path, file.Bytes.Span);
        var image = new ImageFile(file.Path, file.Bytes, size?.Width, size?.Height);
        return HasEnding(file, ".svg") ? image with { Drawing = ReadDrawing(file, facts) } : image;
    }

    private static Drawing? ReadDrawing(InputFile file, Facts facts)
    {
        var (drawing, found) = DrawingParser.Parse(Decode(file, facts));
        foreach (var fact in found)
            facts.Add(fact);
        return drawing;
    }

    private static bool IsGuide(InputFile file) => file.Path.StartsWith("guides/", StringComparison.Ordinal) && HasEnding(file, ".yml");

    private static bool HasEnding(InputFile file, params string[] endings) =>
        endings.Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
