using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>SYN002: YAML or JSON that does not parse or has the wrong shape.</summary>
public sealed class UnreadableData : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN002";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from fact in site.Facts.OfType<Model.UnreadableData>()
        select new Finding(fact.At, $"this {fact.Format} cannot be read: {Plain(fact.Detail)}",
            Advice(fact.Format));

    /// <summary>The first sentence of a parser's own words, as part of ours.</summary>
    private static string Plain(string detail)
    {
        var words = detail.Split('\n')[0].Split(". ")[0].TrimEnd('.', ' ', '\r');
        return words.Length > 1 && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    private static string Advice(string format) => format switch
    {
        "YAML" => "Put text that holds a colon, or begins with a sign, in quotation marks, and indent with spaces.",
        "JSON" => "A comma, bracket or quotation mark is missing or too many at this place or right before it.",
        "CSL-JSON" => "Export the library anew from your reference manager as CSL-JSON.",
        _ => "Say it in a flatter way: fewer lists, quotations or brackets inside one another.",
    };
}
