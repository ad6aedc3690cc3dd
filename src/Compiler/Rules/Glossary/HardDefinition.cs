using System.Globalization;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>TERM006: a definition that is long or hard to read.</summary>
public sealed class HardDefinition : Rule
{
    private const int MostWords = 30;
    private const double HighestGrade = 8;

    /// <inheritdoc/>
    public override string Code => "TERM006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from edition in site.Editions
        from term in edition.Terms
        let words = Readability.WordsOf(term.Definition).Length
        // The formula knows English only.
        let grade = term.Language.Split('-')[0] == "en" ? Readability.Grade(term.Definition) : 0
        where words > MostWords || grade > HighestGrade
        select new Finding(term.DefinitionAt, Message(term, words, grade),
            "Say the one thing that a reader needs in order to go on, in short common words; what else there is to say belongs below, on the term's own page.");

    private static string Message(Term term, int words, double grade) => words > MostWords
        ? $"the definition of `{term.Name}` has {words} words, more than {MostWords}"
        : string.Create(CultureInfo.InvariantCulture, $"the definition of `{term.Name}` reads at grade {grade:0.0}, above {HighestGrade:0}");
}
