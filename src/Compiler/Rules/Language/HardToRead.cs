using System.Globalization;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LANG001: a page or a section that asks for more years of school than grade 8, by the formula of Kincaid; past grade 10 a page is an error.</summary>
public sealed class HardToRead : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LANG001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <summary>Below this many words a grade says more about chance than about the words.</summary>
    internal const int FewestWords = 50;

    private const int FewestWordsOfASection = 100;
    private const double Limit = 8;
    private const double UpperLimit = 10;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site)
    {
        if (Passage.OfPage(page, FewestWords) is { } whole && whole.Own.Grade > Limit)
            return [Judge(whole) with { Severity = whole.Own.Grade > UpperLimit ? Diagnostics.Severity.Error : null }];
        return Passage.SectionsOf(page, FewestWordsOfASection).Where(section => section.Own.Grade > Limit).Select(Judge);
    }

    private static Finding Judge(Passage passage) => new(passage.At,
        string.Create(CultureInfo.InvariantCulture, $"{passage.Name} reads at grade {passage.Own.Grade:0.0}, above {Limit:0} ({passage.Whole.Grade:0.0} with names and explained terms)"),
        "Begin with the sentences named here: one thought each, at most 20 words, and a short common word for every long one.")
    {
        Related = passage.Hardest,
    };
}
