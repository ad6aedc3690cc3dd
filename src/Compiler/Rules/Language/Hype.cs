using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LANG010: words that promise or fight instead of telling.</summary>
public sealed class Hype : PageRule
{
    /// <inheritdoc/>
    public override string Code => "LANG010";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Warning;

    private const string Promise = "Say what it does, for how many people and at what risk; leave the praise out.";
    private const string Fight = "Say plainly what happens. A fight or a journey can be lost, and a reader who still hurts then reads that it is their fault.";
    private const string Fear = "Say \"an operation\"; words for effect frighten.";

    private static readonly WordList Words = new(
        ("miracle*", Promise), ("miraculous*", Promise), ("breakthrough*", Promise), ("breakthrough pain", null), ("game changer*", Promise), ("game changing", Promise),
        ("wonder drug*", Promise), ("wonder cure*", Promise), ("revolutionary", Promise), ("life changing", Promise), ("pain free for life", Promise),
        ("rebirth*", Promise), ("reborn", Promise), ("triumph*", Promise), ("victor", Fight), ("victors", Fight), ("victory", Fight), ("victories", Fight), ("victorious", Fight),
        ("warrior*", Fight), ("battle", Fight), ("battles", Fight), ("battling", Fight), ("battled", Fight),
        ("journey", Fight), ("journeys", Fight), ("car journey*", null), ("train journey*", null), ("bus journey*", null), ("plane journey*", null), ("long journey*", null),
        ("short journey*", null), ("journey home", null), ("journey to the hospital", null), ("journey by", null), ("journeys by", null),
        ("under the knife", Fear), ("poor bet", Fear), ("good bet", Promise));

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Page page, Site site) =>
        Words.FindIn(page).Select(found => new Finding(found.At, $"`{found.Word}` is a word for effect", found.Advice));
}
