using System.Text;
using Compiler.Text;

namespace Compiler.Tests;

/// <summary>A small sound site on which examples are laid: what an example does not bring comes from here.</summary>
internal static class ExampleSite
{
    /// <summary>The day that every test is judged by.</summary>
    public static readonly DateOnly Date = new(2026, 11, 20);

    // The words of the base, and those that examples use and do not speak about.
    private static readonly PlainWords Plain = PlainWords.Of((
        "a about after again an and are around away back be begin better bone can find for from grow help how hurt in information into is join like long low more not of on one "
        + "operation or out page part people plain roof scan see seen sit site some spine surgery taken takes test that the their these they this to two use walk was way when "
        + "with word your nerve").Split(' '));

    private static readonly Dictionary<string, string> Base = new()
    {
        ["site.yml"] = """
            name: Example Clinic
            description: Plain information about the spine.
            publisher: Example Clinic
            url: https://clinic.example
            contacts:
              emergency: "911"
              crisis: {text: "988", name: "988 Suicide & Crisis Lifeline"}
            """,
        ["redflags.yml"] = """
            - id: bladder-control
              urgency: emergency
              says: you lose control of your bladder
              words: [incontinence, los* control + bladder]
              patients: [wet myself]
            - id: fever
              urgency: urgent
              says: you have a fever or chills
              words: [fever + surgery, chills]
              patients: [fever after surgery]
            - id: despair
              urgency: crisis
              says: you feel that you cannot go on
              words: [hopeless*, depress*]
              patients: [no hope]
            """,
        ["references/library.json"] = """
            [
              {"id": "brown2020", "type": "article-journal", "title": "Walking after surgery", "author": [{"family": "Brown", "given": "A"}],
               "container-title": "Example Journal", "issued": {"date-parts": [[2020]]}, "DOI": "10.1000/walking"}
            ]
            """,
        ["references/checked.lock.json"] = """
            {"brown2020": {"verdict": "verified", "day": "2026-11-01", "entry": "55f453ad6ae2050f", "asked": ["crossref"], "same": ["title", "author", "year"]}}
            """,
        ["glossary/spinal-fusion.md"] = """
            ---
            term: spinal fusion
            definition: An operation that joins two or more bones of the spine into one.
            aliases: [spine fusion, fusion surgery]
            published: 2026-01-15
            ---
            """,
        ["articles/basics/using-this-site.md"] = """
            ---
            title: Using this site
            description: How to find your way around these pages.
            type: decision
            published: 2026-01-15
            conflicts: none
            ---

            A spinal fusion joins bones [@brown2020].
            """,
        ["articles/basics/getting-help.md"] = """
            ---
            title: Getting help
            description: Which signs need help, and how soon.
            type: help
            published: 2026-01-15
            conflicts: none
            sources: none
            ---

            ::: emergency
            ## Call {{emergency}} if:

            - {{flag:bladder-control}}
            :::

            ::: urgent
            ## Call your surgical team today if:

            - {{flag:fever}}
            :::

            ::: crisis
            ## Call or text {{crisis}} if:

            - {{flag:despair}}
            :::
            """,
    };

    /// <summary>Compiles the base with files laid over it; a text of null takes a file away.</summary>
    public static Compilation Compile(IReadOnlyDictionary<string, string?> files, bool drafts = false) => Compile(
        files.ToDictionary(file => file.Key, file => file.Value is { } text ? Encoding.UTF8.GetBytes(text) : null), drafts);

    /// <summary>The same with files that need not be text.</summary>
    public static Compilation Compile(IReadOnlyDictionary<string, byte[]?> files, bool drafts = false)
    {
        var all = new Dictionary<string, byte[]?>(files);
        foreach (var (path, text) in Base)
            all.TryAdd(path, Encoding.UTF8.GetBytes(text));
        var input = all.Where(file => file.Value is not null).Select(file => new InputFile(file.Key, file.Value)).ToArray();
        return Compilation.Compile(input, new CompilationOptions(Date, drafts) { PlainWords = Plain });
    }

    /// <summary>Compiles the base with one article whose front matter is sound and whose body is given.</summary>
    public static Compilation CompileArticle(string body, string frontMatter = "type: decision") => Compile(new Dictionary<string, string?>
    {
        ["articles/basics/test.md"] =
            $"---\ntitle: Test\ndescription: A page for a test.\npublished: 2026-01-15\nconflicts: none\n{frontMatter}\n---\n\n{body}\n",
    });
}
