using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID001: an article that does not say who stands behind it.</summary>
public sealed class MissingDisclosure : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => WithoutConflicts(site).Concat(ByUnknownPeople(site));

    // The publisher is site.yml's where a page names none, and a site.yml without one is reported there.
    private static IEnumerable<Finding> WithoutConflicts(Site site) =>
        from article in site.Pages.OfType<Article>()
        where article.Conflicts is null
        select new Finding(article.TitleAt!, "the article does not say whether its author has conflicts of interest",
            "Add `conflicts: none` to the front matter, or name who paid and what the author could gain.");

    private static IEnumerable<Finding> ByUnknownPeople(Site site) =>
        from person in site.Facts.OfType<UnknownPerson>()
        select new Finding(person.At, $"nobody in people/ is called `{person.Id}`", person.Nearest is { } nearest
            ? $"Did you mean `{nearest}`? A person's id is the name of the file in people/."
            : $"Add people/{person.Id}.yml with `name` and `credentials`. Without a real person, leave this out: the page says that no clinician "
                + "wrote or reviewed it.");
}
