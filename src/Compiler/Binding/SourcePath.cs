using System.Collections.Immutable;

namespace Compiler.Binding;

/// <summary>What a file that becomes pages is for, by the folder it lies in.</summary>
internal enum SourceKind
{
    Article,
    TopicIndex,
    Term,
    Guide,
    Home,
    About,
}

/// <summary>
/// Where such a file lies, and what that makes of it. <c>articles/coping/x.es.md</c> is the Spanish article x of the topic coping, at
/// <c>/es/coping/x/</c>.
/// </summary>
internal sealed record SourcePath(string Path, SourceKind Kind, string Topic, string Slug, string Language, string Address)
{
    /// <summary>The same path without its language: what translations of one page share.</summary>
    public required string Base { get; init; }

    /// <summary>Reads a path; null when the layout has no place for it. The first language is the main one.</summary>
    public static SourcePath? Read(string path, ImmutableArray<string> languages)
    {
        var isGuide = path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
        var stem = path[..path.LastIndexOf('.')];
        var suffix = languages.FirstOrDefault(language => stem.EndsWith("." + language, StringComparison.OrdinalIgnoreCase));
        var basePath = suffix is null ? stem : stem[..^(suffix.Length + 1)];
        var language = suffix ?? languages[0];
        var root = RootOf(language, languages);
        var parts = basePath.Split('/');

        SourcePath? Make(SourceKind kind, string topic, string slug, string address) =>
            new(path, kind, topic, slug, language, root + address) { Base = basePath };

        return parts switch
        {
            ["guides", var slug] when isGuide => Make(SourceKind.Guide, "", slug, $"guides/{slug}/"),
            _ when isGuide => null,
            ["articles", var topic, "index"] => Make(SourceKind.TopicIndex, topic, "index", $"{topic}/"),
            ["articles", var topic, var slug] => Make(SourceKind.Article, topic, slug, $"{topic}/{slug}/"),
            ["glossary", var slug] when slug != "index" => Make(SourceKind.Term, "", slug, $"glossary/{slug}/"),
            ["pages", "index"] => Make(SourceKind.Home, "", "index", ""),
            ["pages", .. var folders, "index"] => Make(SourceKind.About, "", "index", string.Join('/', folders) + "/"),
            ["pages", .. var rest] when rest.Length > 0 => Make(SourceKind.About, "", rest[^1], string.Join('/', rest) + "/"),
            _ => null,
        };
    }

    /// <summary>The address that everything of a language lies under.</summary>
    public static string RootOf(string language, ImmutableArray<string> languages) => language == languages[0] ? "/" : $"/{language}/";

    /// <summary>The path of a file written relative to another, in the input folder; null when it leads out of it.</summary>
    public static string? Resolve(string from, string relative)
    {
        var folders = from.Split('/')[..^1].ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (folders.Count == 0)
                    return null;
                folders.RemoveAt(folders.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                folders.Add(part);
            }
        }

        return string.Join('/', folders);
    }

    /// <summary>How a file of the input folder is written in a link of another.</summary>
    public static string Relative(string from, string to)
    {
        var (here, there) = (from.Split('/')[..^1], to.Split('/'));
        var shared = here.Zip(there[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", here.Length - shared).Concat(there[shared..]));
    }
}
