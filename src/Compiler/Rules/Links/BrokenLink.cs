using Compiler.Binding;
using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>LINK001: a link that leads to no file.</summary>
public sealed class BrokenLink : Rule
{
    /// <inheritdoc/>
    public override string Code => "LINK001";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) => WrittenLink.In(site).Select(link => link switch
    {
        { To: Destination.Broken { Reason: BrokenReason.NoSuchFile, Written: var written } } =>
            new Finding(link.At, $"no file is at `{written}`", AboutFile(site, link.Page, written)),
        { To: Destination.Broken { Reason: BrokenReason.AddressNotPath, Written: var written } } =>
            new Finding(link.At, $"`{written}` is an address, not the path of a file", AboutAddress(site, link.Page, written)),
        { To: Destination.Broken { Reason: BrokenReason.Malformed, Written: "" } } =>
            new Finding(link.At, "the link has no destination", "Write the path of a file, or a web address, between the round brackets."),
        { To: Destination.Broken { Reason: BrokenReason.Malformed, Written: var written } } =>
            new Finding(link.At, $"`{written}` is not an address", "Write a whole address such as `https://example.org/page`."),
        { ToPage: true, To: Destination.External { Url: var url } } => NoPage(link, url),
        { ToPage: true, To: Destination.Internal { Address: not "" and var address } } when !site.PagesByAddress.ContainsKey(address) =>
            NoPage(link, address),
        _ => null,
    }).OfType<Finding>();

    private static string AboutFile(Site site, Page from, string written) => WrittenLink.Suggest(from, written, FilesOf(site)) is { } file
        ? $"Did you mean `{file}`? Paths count from the folder of this file."
        : "Write the path of a file in the input folder, counted from the folder of this file.";

    private static string AboutAddress(Site site, Page from, string written)
    {
        var address = written.Split('#')[0].TrimEnd('/') + "/";
        return site.PagesByAddress.GetValueOrDefault(address)?.At is { } at
            ? $"Write `{SourcePath.Relative(from.At!.Source.Path, at.Source.Path)}`: the program turns paths into addresses."
            : "Write the path of a file, counted from the folder of this file: the program turns paths into addresses.";
    }

    private static Finding NoPage(WrittenLink link, string target) => new(
        link.At, $"`{target}` is not a page of this site", "Write the path of an article here; a link to another place belongs in the text.");

    private static IEnumerable<string> FilesOf(Site site) => site.Pages.Where(page => page.At is not null).Select(page => page.At!.Source.Path);
}
