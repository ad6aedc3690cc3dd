using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cli.Commands;
using Cli.Reports;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Cli.Verification;

/// <summary>What a person or a machine is told after a check: every work that is not verified, with the fields side by side.</summary>
internal sealed record VerifyReport(
    ImmutableArray<Finding> Findings, ImmutableArray<Reference> Unchecked, ImmutableArray<BrokenLink> Broken, int WorksAsked, int Requests)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>1 where a work is refuted, 3 where a registry could not say, else 0.</summary>
    public int ExitCode => Findings.Any(finding => finding.Passport.IsRefuted) ? Cli.ExitCode.Errors
        : Findings.Any(finding => finding.Passport.Verdict == Verdict.Error) ? Cli.ExitCode.Failed : Cli.ExitCode.Success;

    /// <summary>A report on works: what is new, and what was known before.</summary>
    public static VerifyReport Of(IReadOnlyCollection<Reference> works, ImmutableArray<Finding> news, ImmutableArray<BrokenLink> broken, int worksAsked, int requests)
    {
        var byKey = news.ToDictionary(finding => finding.Work.Key);
        var all = works.Select(work => byKey.GetValueOrDefault(work.Key) ?? (work.Passport is { } known ? new Finding(work, known, null) : null)).OfType<Finding>().ToImmutableArray();
        return new VerifyReport(all, [.. works.ExceptBy(all.Select(finding => finding.Work.Key), work => work.Key)], broken, worksAsked, requests);
    }

    /// <summary>Prints the findings to standard output and the figures to standard error.</summary>
    public void Print(VerifyOptions options, Terminal terminal)
    {
        var pathOf = PathText.Inside(options.Input);
        if (options.AsJson)
            terminal.Output.WriteLine(JsonText.Write(Indented, json => WriteJson(json, pathOf)));
        else
            PrintText(terminal.Output, pathOf);
        terminal.Output.Flush();
        terminal.Summary(WorksAsked == 0 ? "No work was asked about." : "The library is checked.",
        [
            .. Findings.GroupBy(finding => finding.Passport.Verdict).OrderBy(group => group.Key).Select(group => (group.Key.Name().Replace('-', ' '), Figure(group.Count()))),
            .. Unchecked.IsEmpty ? [] : new[] { ("unchecked", Figure(Unchecked.Length)) },
            ("asked about", Figure(WorksAsked)),
            ("requests", Figure(Requests)),
        ]);
    }

    private void PrintText(TextWriter output, Func<string, string> pathOf)
    {
        foreach (var finding in Findings.Where(finding => finding.Passport.Verdict != Verdict.Verified || finding.Suggestion is not null))
        {
            output.WriteLine($"{DiagnosticText.Place(finding.Work.At, pathOf)}: {finding.Work.Key}: {finding.Passport.Verdict.Name().Replace('-', ' ')}");
            foreach (var difference in finding.Passport.Differs)
                output.WriteLine($"  {difference.Field,-8} library:  {difference.Here}\n           {difference.Source + ":",-9} {difference.There}{Score(difference)}");
            foreach (var note in finding.Passport.Notes)
                output.WriteLine($"  {note}");
            if (finding.Suggestion is { } suggestion)
                output.WriteLine(FormattableString.Invariant($"  It may be {suggestion.Doi} ({suggestion.Score:P0} alike): {suggestion.Title}"));
            output.WriteLine();
        }

        foreach (var link in Broken)
        {
            output.WriteLine($"{link.Url}: {link.Fault}");
            foreach (var at in link.At)
                output.WriteLine($"  {DiagnosticText.Place(at, pathOf)}");
        }
    }

    private void WriteJson(Utf8JsonWriter json, Func<string, string> pathOf)
    {
        json.WriteStartObject();
        json.WriteStartArray("works");
        foreach (var finding in Findings)
        {
            var passport = finding.Passport;
            json.WriteStartObject();
            json.WriteString("key", finding.Work.Key);
            json.WriteString("verdict", passport.Verdict.Name());
            json.WriteString("day", passport.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("file", pathOf(finding.Work.At.Source.Path));
            json.WriteNumber("line", finding.Work.At.Start.Line);
            WriteTexts(json, "asked", passport.Asked);
            WriteTexts(json, "same", passport.Same);
            WriteDifferences(json, passport);
            WriteTexts(json, "notes", passport.Notes);
            if (finding.Suggestion is { } suggestion)
            {
                json.WriteStartObject("suggestion");
                json.WriteString("doi", suggestion.Doi);
                json.WriteString("title", suggestion.Title);
                json.WriteNumber("score", Math.Round(suggestion.Score, 3));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "unchecked", [.. Unchecked.Select(work => work.Key)]);
        json.WriteStartArray("links");
        foreach (var link in Broken)
        {
            json.WriteStartObject();
            json.WriteString("url", link.Url);
            json.WriteString("fault", link.Fault);
            WriteTexts(json, "at", [.. link.At.Select(at => DiagnosticText.Place(at, pathOf))]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter json, Passport passport)
    {
        json.WriteStartArray("differs");
        foreach (var difference in passport.Differs)
        {
            json.WriteStartObject();
            json.WriteString("field", difference.Field);
            json.WriteString("source", difference.Source);
            json.WriteString("here", difference.Here);
            json.WriteString("there", difference.There);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Score(FieldDifference difference) => difference.Field == "title"
        ? FormattableString.Invariant($"\n           {Folding.Similarity(difference.Here, difference.There):P0} alike") : "";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
