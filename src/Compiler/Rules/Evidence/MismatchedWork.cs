using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID006: a work that a registry knows otherwise.</summary>
public sealed class MismatchedWork : VerdictRule
{
    // The names of CSL for the fields that passports compare; identifiers have their own.
    private static readonly Dictionary<string, string> CslNames = new() { ["journal"] = "container-title", ["year"] = "issued", ["pages"] = "page" };

    /// <inheritdoc/>
    public override string Code => "EVID006";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    protected override Verdict Verdict => Verdict.Mismatch;

    /// <inheritdoc/>
    protected override Finding Describe(Reference work, Passport passport) => new(
        passport.Differs is [var first, ..] ? FieldOf(work, CslNames.GetValueOrDefault(first.Field, first.Field)) : work.At,
        $"the registries describe `{work.Key}` otherwise: {string.Join("; ", passport.Differs.Select(field => $"{field.Field} is `{field.Here}` here and `{field.There}` at {field.Source}"))}",
        "Open the work and see which is right: correct the entry, or cite the work that its identifiers belong to. Then run `verify` again.");
}
