using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LANG011: words that make a person of an illness or blame them for it.</summary>
public sealed class Stigma : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LANG011";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const string Person = "Name the person first: \"people who have pain\".";
    private const string Blame = "An operation can fail to help; a person never fails one: \"the operation did not help them\".";

    private static readonly WordList Words = new(
        ("sufferer*", Person), ("victim", Person), ("victims", Person), ("failed back patient*", Blame), ("failed patient*", Blame), ("failed surgery patient*", Blame),
        ("failed back surgery patient*", Blame), ("patient who failed", Blame), ("patients who failed", Blame), ("people who failed", Blame), ("person who failed", Blame),
        ("patient failed", Blame), ("patients failed", Blame), ("you failed surgery", Blame), ("you failed the operation", Blame), ("you have failed surgery", Blame),
        ("they failed surgery", Blame), ("she failed surgery", Blame), ("he failed surgery", Blame));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        Words.FindIn(page).Select(found => new Finding(found.At, $"`{found.Word}` puts an illness or a failure in place of the person", found.Advice));
}
