using System.Collections.Immutable;
using Compiler.Model;
using Compiler.Syntax;
using Compiler.Text;

namespace Compiler.Binding;

/// <summary>Reads a file of guides/ into a guide and its pages. What it notices goes into the list of facts it is given.</summary>
internal static class GuideBinder
{
    /// <summary>The guide of a file.</summary>
    public static Guide Read(SourcePath path, Scope scope, Fields fields, Facts facts)
    {
        var steps = ImmutableArray.CreateBuilder<GuideStep>();
        var written = fields.Nested("steps");
        foreach (var (id, step, text) in written?.Own() ?? [])
        {
            if (Slug.Of(id.Value) != id.Value)
                facts.Add(new WrongValue(id.At, "steps", "a name of small letters, digits and hyphens", id.Value));
            if (text is not null)
                facts.Add(new WrongValue(text.At, id.Value, "a group of keys", text.Value));
            else
                steps.Add(ReadStep(id, step, path, scope));
        }

        written?.Finish();
        if (steps.Count == 0)
            facts.Add(new MissingField(fields.PlaceOf("steps"), "steps", "are the guide's questions and where they lead"));
        return new Guide { Address = path.Address, Title = fields.Text("title")?.Value ?? "", Steps = steps.ToImmutable() };
    }

    /// <summary>The pages below a guide's first page, one a step.</summary>
    public static IEnumerable<Page> PartsOf(GuidePage start, SourcePath path, Scope scope) => start.Guide.Steps.DistinctBy(step => step.Id).Select(step =>
    {
        var terms = new TermLinker(path, scope);
        GuidePart page = step.IsEnd
            ? new GuideEndPage { Guide = start.Guide, Step = step, Address = step.Address, Language = path.Language, Title = step.Title, Description = start.Description }
            : new GuideStepPage { Guide = start.Guide, Step = step, Address = step.Address, Language = path.Language, Title = step.Title, Description = start.Description };
        // Somebody who must call now, or may have to, is led nowhere else.
        var linkTerms = step.Card is null && !step.IsCheck;
        ImmutableArray<Block> body = [.. step.Text.Select(text => new Paragraph(text.At.Span, terms.Read(WordsOf(text, path, scope), linkTerms), Tight: false))];
        return page with
        {
            At = start.At,
            TitleAt = (step.End ?? step.Question)?.At ?? step.At,
            Body = body,
            TermsUsed = terms.TermsUsed,
            TermMentions = terms.Mentions,
        };
    });

    private static GuideStep ReadStep(Placed id, Fields? fields, SourcePath path, Scope scope)
    {
        var step = new GuideStep { Id = id.Value, At = id.At, Address = $"{path.Address}{Slug.Of(id.Value)}/" };
        if (fields is null)
            return step;
        step = step with
        {
            Question = PlacedOf(fields.Text("question")),
            End = PlacedOf(fields.Text("end")),
            Text = [.. fields.Texts("text").Select(text => new PlacedText(text.Value, Inside(text)))],
            Flags = [.. fields.Texts("flags").Select(flag => ReadFlag(flag, scope.RedFlags.GetValueOrDefault(path.Language, [])))],
            Card = fields.OneOf<Urgency>("card") is { } urgency ? new GuideCard(urgency, fields.PlaceOf("card")) : null,
            Pages = [.. fields.Texts("pages").Select(written => new PageLink(scope.Resolve(path, written.Value), written.At))],
            Answers = [.. Fixed(fields, "yes"), .. Fixed(fields, "no"), .. fields.NestedList("answers").Select(ReadAnswer)],
        };
        fields.Finish();
        return step;
    }

    private static PlacedText? PlacedOf(Placed? written) => written is { } text ? new PlacedText(text.Value, text.At) : null;

    private static GuideFlag ReadFlag(Placed written, ImmutableArray<RedFlag> signs) =>
        new(written.Value, [.. signs.Where(sign => sign.Id == written.Value || Fields.Kebab(sign.Urgency.ToString()) == written.Value)], written.At);

    private static IEnumerable<GuideAnswer> Fixed(Fields fields, string key) => fields.Text(key) is { } to
        ? [new GuideAnswer(key == "yes" ? AnswerKind.Yes : AnswerKind.No, "", to.Value, to.At)]
        : [];

    private static GuideAnswer ReadAnswer(Fields fields)
    {
        var words = fields.Required("answer", "is what a reader chooses");
        var to = fields.Required("to", "names the step that follows");
        fields.Finish();
        return new GuideAnswer(AnswerKind.Written, words.Value, to.Value, to.At) { WordsAt = words.At };
    }

    /// <summary>Words with the contacts and warning signs that stand in them as <c>{{name}}</c>; nothing else of Markdown.</summary>
    private static ImmutableArray<Inline> WordsOf(PlacedText text, SourcePath path, Scope scope)
    {
        var words = ImmutableArray.CreateBuilder<Inline>();
        var done = 0;
        for (var at = NextPlaceholder(0); at >= 0; at = NextPlaceholder(at + 1))
        {
            if (Placeholder.At(text.Text.AsSpan(at)) is not { } found)
                continue;
            if (at > done)
                words.Add(new Words(PartOf(done, at), text.Text[done..at]));
            done = at + found.Length;
            words.Add(scope.Fill(path, PartOf(at, done), found.Name, found.Argument));
        }

        if (done < text.Text.Length)
            words.Add(new Words(PartOf(done, text.Text.Length), text.Text[done..]));
        return words.ToImmutable();

        Span PartOf(int start, int end) => text.PlaceOf(new Span(start, end)).Span;

        int NextPlaceholder(int from) => text.Text.IndexOf(Placeholder.Opening, from, StringComparison.Ordinal);
    }

    /// <summary>The place of the words alone: quoted ones stand in the source with their quotation marks.</summary>
    private static Location Inside(Placed text)
    {
        var (source, span) = (text.At.Source, text.At.Span);
        var isQuoted = span.Length == text.Value.Length + 2 && source.Text.AsSpan(span.Start + 1, text.Value.Length).SequenceEqual(text.Value);
        return isQuoted ? new Location(source, new Span(span.Start + 1, span.End - 1)) : text.At;
    }
}
