using System.Text;
using Compiler.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Theme.Parts;

/// <summary>
/// A whole guide as nested lists. Questions about warning signs follow one another on one level, since "no" leads on; below another question
/// stand its answers. What was told once is only linked.
/// </summary>
public sealed class GuideOutline : View
{
    private readonly StringBuilder html = new();
    private readonly HashSet<string> told = [];

    /// <summary>The guide.</summary>
    [Parameter, EditorRequired]
    public required Guide Guide { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        html.Append("<ol class=\"outline\">\n");
        for (var step = Guide.Steps.FirstOrDefault(); step is not null && !told.Contains(step.Id); step = Onward(step))
        {
            html.Append("<li>");
            Write(step);
            html.Append("</li>\n");
        }

        builder.AddMarkupContent(0, html.Append("</ol>\n").ToString());
    }

    private GuideStep? Onward(GuideStep step) => step.IsCheck ? step.Answers.Where(answer => answer.Kind == AnswerKind.No).Select(Guide.Ways.Target).FirstOrDefault() : null;

    private void Write(GuideStep step)
    {
        html.Append("<a href=\"").Escape(Here.Href(step.Address)).Append("\">").Escape(step.Title).Append("</a>");
        var answers = step.Answers.Where(answer => Guide.Ways.Target(answer) is not null && !(step.IsCheck && answer.Kind == AnswerKind.No)).ToArray();
        if (!told.Add(step.Id) || answers.Length == 0)
            return;
        html.Append("\n<ul>\n");
        foreach (var answer in answers)
        {
            html.Append("<li><span>").Escape(Here.WordsOf(answer)).Append("</span> ");
            Write(Guide.Ways.Target(answer)!);
            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
    }
}
