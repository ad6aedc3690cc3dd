using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>Binds one document into its page. Pure: what it notices goes into the list of facts it is given.</summary>
internal static class PageBinder
{
    private const int WordsPerMinute = 200;

    /// <summary>The page of a file. <paramref name="term"/> is given for a glossary file.</summary>
    public static Page Bind(Document document, SourcePath path, Scope scope, Term? term, Facts facts)
    {
        var inlines = new InlineBinder(document, path, scope, facts);
        var content = new ContentBinder(document, inlines, facts);
        var body = content.BindBody();
        var footnotes = content.BindFootnotes();
        var fields = new Fields(document.Source, document.FrontMatter, facts);
        var page = ReadKind(document, path, scope, term, body, fields, facts);

        var title = path.Kind == SourceKind.Term
            ? new Placed(term!.Name, term.At)
            : fields.Required("title", "is the page's one main heading");
        var description = path.Kind == SourceKind.Term
            ? new Placed(term!.Definition, term.DefinitionAt)
            : fields.Required("description", "is shown in lists and by search engines");
        var bound = page with
        {
            Title = title.Value,
            Description = description.Value,
            DescriptionAt = description.At,
            At = new Location(document.Source, new Span(0, Math.Min(3, document.Source.Text.Length))),
            TitleAt = title.At,
            Body = body,
            Footnotes = footnotes,
            Bibliography = inlines.Bibliography,
            TermsUsed = inlines.TermsUsed,
            TermMentions = inlines.TermMentions,
            Published = ReadDay(fields, "published", "tells readers how old the page is"),
            Updated = fields.Date("updated"),
            Order = fields.Number("order") ?? 0,
            RedirectFrom = [.. fields.Texts("redirectFrom").Select(from => new RedirectSource(from.Value, from.At))],
            Waivers = ReadWaivers(fields),
        };
        fields.Ignore("draft");
        fields.Ignore("excluded");
        fields.Finish();
        return bound;
    }

    private static DateOnly? ReadDay(Fields fields, string key, string purpose)
    {
        var written = fields.Required(key, purpose);
        return written.Value.Length == 0 ? null : fields.Date(key);
    }

    private static Page ReadKind(
        Document document, SourcePath path, Scope scope, Term? term, ImmutableArray<Block> body, Fields fields, Facts facts)
    {
        var (address, language) = (path.Address, path.Language);
        return path.Kind switch
        {
            SourceKind.Article => ReadArticle(document, path, scope, body, fields, facts),
            SourceKind.TopicIndex => new TopicPage { Address = address, Language = language, Title = "", Description = "", Topic = path.Topic },
            SourceKind.Term => ReadTermPage(document, path, scope, term!, fields, facts),
            SourceKind.Guide => new GuidePage { Address = address, Language = language, Title = "", Description = "", Guide = GuideBinder.Read(path, scope, fields, facts) },
            SourceKind.Home => new HomePage { Address = address, Language = language, Title = "", Description = "", Needs = ReadNeeds(path, scope, fields) },
            _ => new AboutPage
            {
                Address = address,
                Language = language,
                Title = "",
                Description = "",
                ListsPagesWithoutSources = fields.Flag("listsPagesWithoutSources") ?? false,
            },
        };
    }

    private static TermPage ReadTermPage(Document document, SourcePath path, Scope scope, Term term, Fields fields, Facts facts)
    {
        // What is wrong with the list itself was reported when the term was read.
        var related = new Fields(document.Source, document.FrontMatter, new Facts()).Texts("related");
        foreach (var unresolved in related.Where(slug => !scope.Terms.ContainsKey((path.Language, slug.Value))))
            facts.Add(new UnresolvedRelatedTerm(unresolved.At, unresolved.Value, path.Language));
        foreach (var key in TermBinder.Keys)
            fields.Ignore(key);
        return new TermPage { Address = path.Address, Language = path.Language, Title = "", Description = "", Term = term };
    }

    private static Article ReadArticle(Document document, SourcePath path, Scope scope, ImmutableArray<Block> body, Fields fields, Facts facts)
    {
        var words = Prose.BlocksOf(body).Sum(block => Prose.CountWords(block.Inlines));
        var redFlags = fields.Text("redFlags");
        var reason = fields.Text("redFlagsReason");
        var sources = fields.Text("sources");
        fields.Required("type", "decides what the page must contain");
        return new Article
        {
            Address = path.Address,
            Language = path.Language,
            Title = "",
            Description = "",
            Topic = path.Topic,
            Type = fields.OneOf<ArticleType>("type"),
            ReadingMinutes = Math.Max(1, (int)Math.Round((double)words / WordsPerMinute)),
            Author = fields.Text("author") is { } author ? FindPerson(author, scope, facts) : null,
            Publisher = fields.Text("publisher")?.Value ?? scope.Settings.Publisher,
            Conflicts = fields.Text("conflicts")?.Value,
            WithoutSources = sources?.Value == "none",
            NoRedFlagsReason = redFlags?.Value == "none" ? reason?.Value ?? "" : null,
            SearchOnly = [.. fields.Texts("searchOnly").Select(text => text.Value)],
            Review = ReadReview(document, scope, fields, facts),
            Changes = [.. fields.NestedList("changes").Select(ReadChange).OfType<Change>()],
            Related = [.. fields.Texts("related").Select(written => LinkTo(path, scope, written))],
            Next = fields.Text("next") is { } next ? LinkTo(path, scope, next) : null,
        };
    }

    private static PageLink LinkTo(SourcePath path, Scope scope, Placed written) => new(scope.Resolve(path, written.Value), written.At);

    private static ImmutableArray<Need> ReadNeeds(SourcePath path, Scope scope, Fields fields) =>
    [
        .. fields.NestedList("needs").Select(need =>
        {
            var read = new Need(need.Required("title", "is the need in a reader's own words").Value, need.Text("text")?.Value ?? "",
                LinkTo(path, scope, need.Required("to", "is the file that answers the need")));
            need.Finish();
            return read;
        }),
    ];

    private static Change? ReadChange(Fields fields)
    {
        var what = fields.Required("what", "tells readers what changed").Value;
        var on = fields.Date("on");
        fields.Finish();
        return on is { } day ? new Change(day, what) : null;
    }

    private static ImmutableArray<Waiver> ReadWaivers(Fields fields) =>
    [
        .. fields.NestedList("waivers").Select(waiver =>
        {
            var rule = waiver.Required("rule", "names the rule that is silenced");
            var read = new Waiver(rule.Value, waiver.Required("reason", "tells the next editor why").Value,
                waiver.Required("by", "names who decided").Value, ReadDay(waiver, "until", "is the day on which somebody looks again") ?? DateOnly.MinValue, rule.At);
            waiver.Finish();
            return read;
        }),
    ];

    private static Review ReadReview(Document document, Scope scope, Fields fields, Facts facts)
    {
        var hash = HashOf(document, fields.Text("title")?.Value ?? "");
        var signoff = fields.Nested("signoff");
        var clinical = signoff?.Nested("clinical");
        foreach (var role in new[] { "evidence", "plain-language" })
            signoff?.Ignore(role);
        signoff?.Finish();
        if (clinical is null)
            return Review.None with { Hash = hash };

        var by = clinical.Required("by", "names the person in people/ who signed");
        var on = clinical.Date("on");
        var signed = clinical.Text("hash");
        Location? onAt = on is null ? null : clinical.PlaceOf("on");
        clinical.Finish();
        var person = by.Value.Length == 0 ? null : FindPerson(by, scope, facts);
        var due = on?.AddMonths(scope.Settings.ReviewMonths);
        var state = (person, on) switch
        {
            (null, _) or (_, null) => ReviewState.NotReviewed,
            _ when signed?.Value != hash => ReviewState.Changed,
            _ when due < scope.Date => ReviewState.Overdue,
            _ => ReviewState.Current,
        };
        return new Review(state, person, on, due, hash, by.At) { OnAt = onAt, SignedHashAt = signed?.At };
    }

    private static Person? FindPerson(Placed id, Scope scope, Facts facts)
    {
        if (scope.People.TryGetValue(id.Value, out var person))
            return person;
        facts.Add(new UnknownPerson(id.At, id.Value, Nearest.To(id.Value, scope.People.Keys)));
        return null;
    }

    private static readonly SearchValues<char> OtherLineEndings = SearchValues.Create("\r\f\u0085\u2028\u2029");

    private static string HashOf(Document document, string title)
    {
        var body = document.Source.Text.AsSpan(document.BodySpan.Start, document.BodySpan.Length);
        if (body.ContainsAny(OtherLineEndings))
            body = body.ToString().ReplaceLineEndings("\n");
        body = body.Trim();

        // In one place for all pages of a thread: a page's words are not copied twice to be hashed once.
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(title.Length + 1 + body.Length));
        var length = Encoding.UTF8.GetBytes(title, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(body, bytes.AsSpan(length));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)).AsSpan(0, 6));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }
}
