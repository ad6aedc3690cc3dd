using System.Collections.Immutable;
using Compiler.Text;

namespace Compiler.Model;

/// <summary>A work of the library, as its CSL-JSON item says. What the item leaves out is null or empty.</summary>
public sealed record Reference
{
    /// <summary>The key that citations use.</summary>
    public required string Key { get; init; }

    /// <summary>The CSL type, such as <c>article-journal</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The title, without a final full stop.</summary>
    public required string Title { get; init; }

    /// <summary>The authors in order.</summary>
    public ImmutableArray<Name> Authors { get; init; } = [];

    /// <summary>The journal, book or site it appeared in.</summary>
    public string? Container { get; init; }

    /// <summary>The volume, as printed.</summary>
    public string? Volume { get; init; }

    /// <summary>The issue, as printed.</summary>
    public string? Issue { get; init; }

    /// <summary>The pages or the article number, as printed.</summary>
    public string? Pages { get; init; }

    /// <summary>A report's or guideline's number.</summary>
    public string? Number { get; init; }

    /// <summary>Who published it, where that is not a journal.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it appeared.</summary>
    public IssuedDate? Issued { get; init; }

    /// <summary>The Digital Object Identifier, without a resolver's address.</summary>
    public string? Doi { get; init; }

    /// <summary>The PubMed identifier.</summary>
    public string? Pmid { get; init; }

    /// <summary>The PubMed Central identifier, with its letters.</summary>
    public string? Pmcid { get; init; }

    /// <summary>The International Standard Book Number.</summary>
    public string? Isbn { get; init; }

    /// <summary>The web address.</summary>
    public string? Url { get; init; }

    /// <summary>The design of the study, such as <c>randomized-trial</c>.</summary>
    public string? Design { get; init; }

    /// <summary>Where it comes from, such as <c>journal</c> or <c>web-commercial</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The trial it reports, where its entry names one: two reports of one trial are not two studies.</summary>
    public string? Trial { get; init; }

    /// <summary>Whether its entry says that it was retracted: an editor may know before a registry does.</summary>
    public bool IsMarkedRetracted { get; init; }

    /// <summary>The fingerprint of the entry: SHA-256, the first 16 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>What the registries said about the entry as it is now; null while nobody asked, or since it was edited.</summary>
    public Passport? Passport { get; init; }

    /// <summary>Why no page may rest on it without a waiver; null where nothing forbids it.</summary>
    public Verdict? Refutation => IsMarkedRetracted ? Verdict.Retracted : Passport is { IsRefuted: true, Verdict: var verdict } ? verdict : null;

    /// <summary>Where the item is written.</summary>
    public required Location At { get; init; }

    /// <summary>Where each field's value is written, by its CSL name.</summary>
    public required ImmutableDictionary<string, Location> FieldsAt { get; init; }
}

/// <summary>An author: a family name with given names or initials, or a <paramref name="Literal"/> such as an organisation.</summary>
public sealed record Name(string? Family, string? Given, string? Literal);

/// <summary>When a work appeared, as exactly as is known.</summary>
public sealed record IssuedDate(int Year, int? Month, int? Day);
