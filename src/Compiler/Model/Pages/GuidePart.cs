namespace Compiler.Model;

/// <summary>A page inside a guide. Who comes from a search engine starts at the first page, with the warning signs, which shows the whole guide: so these are listed as that.</summary>
public abstract record GuidePart : Page
{
    /// <summary>The guide.</summary>
    public required Guide Guide { get; init; }

    /// <summary>The step that the page shows.</summary>
    public required GuideStep Step { get; init; }

    /// <inheritdoc/>
    public override string ListedAs => Guide.Address;

    /// <inheritdoc/>
    public override IEnumerable<PlacedText> Lines => base.Lines.Concat(Step.Answers.Where(answer => answer.Kind == AnswerKind.Written).Select(answer => new PlacedText(answer.Words, answer.WordsAt)));
}
