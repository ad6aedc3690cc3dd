using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LANG009: advice that speaks of patients instead of to the reader.</summary>
public sealed class PatientsShould : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LANG009";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const string Advice = "Speak to the reader: \"you should …\", or begin with what to do: \"Ask your surgeon …\".";

    private static readonly WordList Words = new(
        ("patients should", Advice), ("patients must", Advice), ("patients ought to", Advice), ("patients need to", Advice), ("patients have to", Advice), ("patients are advised to", Advice),
        ("patient should", Advice), ("patient must", Advice), ("patient ought to", Advice), ("patient needs to", Advice), ("patient has to", Advice), ("patient is advised to", Advice));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        Words.FindIn(page).Select(found => new Finding(found.At, $"`{found.Word}` speaks about the reader, not to them", found.Advice));
}
