using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN020: an SVG file with something that a drawing cannot have.</summary>
public sealed class DrawingFault : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN020";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <summary>Looks of its own only look wrong, in the dark or on paper; all else is an error.</summary>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.DrawingFault>()
        let words = WordsFor(fact)
        select new Finding(fact.At, words.Message, words.Help)
        {
            Severity = fact.Kind is DrawingFaultKind.Look or DrawingFaultKind.Class ? Severity.Warning : null,
        };

    private static (string Message, string Help) WordsFor(Model.DrawingFault fact) => fact.Kind switch
    {
        DrawingFaultKind.Unreadable => ($"this drawing cannot be read: {Plain(fact.Name)}", "Open it in a drawing program, look at this place, and save it as plain SVG."),
        DrawingFaultKind.NotSvg => ($"`<{fact.Name}>` is not the first tag of an SVG file",
            "Begin it with `<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\">`."),
        DrawingFaultKind.NoViewBox => ("this drawing has no `viewBox` of four numbers", "Add `viewBox=\"0 0 320 240\"` with its own width and height, so that it fits every screen."),
        DrawingFaultKind.Element => ($"`<{fact.Name}>` cannot stand in a drawing",
            "Draw with `path`, `circle`, `ellipse`, `rect`, `line`, `polyline`, `polygon`, `text`, `g` and `use`; save as plain SVG, or export a PNG."),
        DrawingFaultKind.Attribute => ($"`{fact.Name}` cannot stand in a drawing", "Remove it: a drawing holds no script, no style and no notes of a drawing program."),
        DrawingFaultKind.Look => ($"`{fact.Name}` gives this shape looks of its own",
            $"Give it a class instead ({Classes}), so that it can be seen in the dark and on paper."),
        DrawingFaultKind.Class => ($"the theme knows no class `{fact.Name}`", $"Write one of {Classes}."),
        DrawingFaultKind.RepeatedId => ($"two shapes have the id `{fact.Name}`", "Give each an id of its own, and none to a shape that `use` does not repeat."),
        _ => ($"`{fact.Name}` leads to nothing in this drawing", "A drawing stands alone: `use` repeats a shape of the same file, `href=\"#id\"`."),
    };

    private static string Classes => string.Join(", ", Drawing.Classes.Select(name => $"`{name}`"));

    /// <summary>The first sentence of the parser's own words, as part of ours.</summary>
    private static string Plain(string detail)
    {
        var words = detail.Split(". ")[0].TrimEnd('.');
        return words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }
}
