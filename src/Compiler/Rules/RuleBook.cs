using System.Collections.Immutable;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>Every rule there is: the folder is the registry.</summary>
public static class RuleBook
{
    /// <summary>The rules, in order of code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static readonly ImmutableArray<PageRule> OfPages = [.. All.OfType<PageRule>()];

    private static readonly Comparer<Diagnostic> ByPlace = Comparer<Diagnostic>.Create(ComparePlaces);

    /// <summary>What every rule finds, less what pages waive, in order of file and place; what ranks the whole site comes last.</summary>
    public static ImmutableArray<Diagnostic> Check(Site site)
    {
        var waivers = new WaiverBook(site);
        // Page by page first: what rules of the whole site ask of a page has then been read.
        var ofPages = SideBySide.MapMany(site.Pages, page => Speak(page, site, waivers));
        var ofSite = SideBySide.MapMany([.. All.Except(OfPages)], rule => Speak(rule, site, waivers));

        // Whether a waiver was of use is known only when every other rule has spoken.
        var unused = All.OfType<UnusedWaiver>().SelectMany(rule => UnusedWaiver.Check(waivers.Unused()).Select(finding => ToDiagnostic(rule, finding)));
        return [.. ofPages.Concat(ofSite).Concat(unused).Order(ByPlace)];
    }

    /// <summary>The help page of a rule as Markdown, or null for a code that no rule has.</summary>
    public static string? HelpOf(string code)
    {
        var rule = All.FirstOrDefault(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
        return rule is null ? null : ReadHelp(rule);
    }

    private static List<Diagnostic> Speak(Page page, Site site, WaiverBook waivers)
    {
        var spoken = new List<Diagnostic>();
        foreach (var rule in OfPages)
            Speak(rule, rule.Check(page, site), waivers, spoken);
        return spoken;
    }

    private static List<Diagnostic> Speak(Rule rule, Site site, WaiverBook waivers)
    {
        var spoken = new List<Diagnostic>();
        Speak(rule, rule.Check(site), waivers, spoken);
        return spoken;
    }

    private static void Speak(Rule rule, IEnumerable<Finding> findings, WaiverBook waivers, List<Diagnostic> into)
    {
        foreach (var finding in findings)
        {
            if (waivers.Lift(rule.Code, finding) is { } left)
                into.Add(ToDiagnostic(rule, left));
        }
    }

    private static int ComparePlaces(Diagnostic one, Diagnostic other)
    {
        if (one.Rank != other.Rank)
            return one.Rank.CompareTo(other.Rank);
        var byFile = ReferenceEquals(one.At.Source, other.At.Source) ? 0 : string.CompareOrdinal(one.At.Source.Path, other.At.Source.Path);
        if (byFile != 0)
            return byFile;
        if (one.At.Span.Start != other.At.Span.Start)
            return one.At.Span.Start.CompareTo(other.At.Span.Start);
        var byCode = string.CompareOrdinal(one.Code, other.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(one.Message, other.Message);
    }

    private static string ReadHelp(Rule rule)
    {
        var name = rule.GetType().Name + ".md";
        using var stream = rule.GetType().Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Rule {rule.Code} has no help page {name} beside it.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Diagnostic ToDiagnostic(Rule rule, Finding finding) =>
        new(rule.Code, finding.Severity ?? rule.Severity, finding.Message, finding.At, finding.Help) { Related = finding.Related, Rank = finding.Rank };
}
