using Compiler.Diagnostics;
using Compiler.Model;
using Compiler.Text;

namespace Compiler.Rules;

/// <summary>SYN014: a placeholder that neither site.yml nor redflags.yml provides.</summary>
public sealed class UnknownPlaceholder : Rule
{
    /// <inheritdoc/>
    public override string Code => "SYN014";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from edition in site.Editions
        from page in edition.Pages
        from finding in Contacts(page, site).Concat(Signs(page, edition))
        select finding;

    private static IEnumerable<Finding> Contacts(Page page, Site site) => page.All<ContactUse>().Where(use => use.Value is null)
        .Select(use => new Finding(page.Locate(use.Span), $"no contact is called `{use.Name}`", AboutContact(site, use.Name)));

    private static IEnumerable<Finding> Signs(Page page, Edition edition) => page.All<FlagUse>().Where(use => use.Target is null)
        .Select(use => new Finding(page.Locate(use.Span), $"no warning sign has the id `{use.Id}`", AboutFlag(edition, use.Id)));

    private static string AboutContact(Site site, string name) =>
        Nearest.To(name, site.Settings.Contacts.Select(contact => contact.Name)) is { } nearest ? Meant(nearest)
        : "Write it under `contacts` in site.yml; a warning sign is written as `{{flag:id}}`.";

    private static string AboutFlag(Edition edition, string id) => Nearest.To(id, edition.RedFlags.Select(flag => flag.Id)) is { } nearest
        ? Meant("flag:" + nearest)
        : "Write the sign in redflags.yml, which alone says how urgent a sign is.";

    private static string Meant(string name) => "Did you mean `{{" + name + "}}`?";
}
