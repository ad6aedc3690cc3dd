using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>What slugs, keys, paths and names mean while pages are bound. Immutable, shared by all threads.</summary>
internal sealed class Scope
{
    public required Settings Settings { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Every file that is published as pages, by its path.</summary>
    public required FrozenDictionary<string, SourcePath> Files { get; init; }

    /// <summary>Paths of such files that exist and are not published.</summary>
    public required FrozenSet<string> Drafts { get; init; }

    public required FrozenDictionary<string, ImageFile> Images { get; init; }

    public required FrozenDictionary<string, Reference> References { get; init; }

    public required FrozenDictionary<string, Person> People { get; init; }

    /// <summary>Terms by language and slug.</summary>
    public required FrozenDictionary<(string Language, string Slug), Term> Terms { get; init; }

    public required FrozenDictionary<string, TermMatcher> Matchers { get; init; }

    /// <summary>Warning signs by language.</summary>
    public required FrozenDictionary<string, ImmutableArray<RedFlag>> RedFlags { get; init; }

    /// <summary>Where a link written in a file leads.</summary>
    public Destination Resolve(SourcePath from, string written)
    {
        if (written.StartsWith('#'))
            return new Destination.Internal("", written[1..]);
        if (written.Length == 0)
            return new Destination.Broken(written, BrokenReason.Malformed);
        if (written.StartsWith('/'))
            return new Destination.Broken(written, BrokenReason.AddressNotPath);
        if (HasScheme(written))
            return ResolveOutside(written);

        var (path, fragment) = SplitFragment(written);
        var target = SourcePath.Resolve(from.Path, Uri.UnescapeDataString(path));
        if (target is null)
            return new Destination.Broken(written, BrokenReason.NoSuchFile);
        if (Images.TryGetValue(target, out var image))
            return new Destination.Internal(image.Address, null);

        // A translation links to translations where they exist.
        var stem = target.LastIndexOf('.') is var dot and >= 0 ? dot : target.Length;
        var translated = $"{target[..stem]}.{from.Language}{target[stem..]}";
        if (Files.TryGetValue(translated, out var file) || Files.TryGetValue(target, out file))
            return new Destination.Internal(file.Address, fragment);
        var isDraft = Drafts.Contains(target) || Drafts.Contains(translated);
        return new Destination.Broken(written, isDraft ? BrokenReason.Draft : BrokenReason.NoSuchFile);
    }

    /// <summary>What a placeholder in a file stands for: a warning sign, or a contact of the clinic's country.</summary>
    public Inline Fill(SourcePath from, Span span, string name, string? argument)
    {
        if (name == "flag" && argument is not null)
            return new FlagUse(span, argument, RedFlags.GetValueOrDefault(from.Language, []).FirstOrDefault(flag => flag.Id == argument));
        var written = argument is null ? name : $"{name}:{argument}";
        return new ContactUse(span, written, Settings.Contacts.FirstOrDefault(contact => contact.Name == written));
    }

    private static Destination ResolveOutside(string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri))
            return new Destination.Broken(written, BrokenReason.Malformed);
        return uri.Scheme is "http" or "https" or "mailto" or "tel"
            ? new Destination.External(written)
            : new Destination.Broken(written, BrokenReason.ForbiddenScheme);
    }

    private static bool HasScheme(string written)
    {
        var colon = written.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(written[0]) && written.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static (string Path, string? Fragment) SplitFragment(string written)
    {
        var hash = written.IndexOf('#');
        return hash < 0 ? (written, null) : (written[..hash], written[(hash + 1)..]);
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");
}
