using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cli.Verification;
using Compiler;
using Compiler.Model;

namespace Registries.Tests;

/// <summary>Asks a server of a test about one entry, with little patience.</summary>
internal static class Bench
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    /// <summary>Asks again at once.</summary>
    public static readonly Patience Quick = new(TimeSpan.FromSeconds(30), 3, TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(3));

    /// <summary>What is found of an entry.</summary>
    public static async Task<Passport> Check(RegistryServer server, JsonObject entry, Func<IPAddress, bool>? isAllowed = null)
    {
        using var folder = new TemporaryFolder();
        var site = Site(server, entry);
        var patience = Quick with { Clock = server.Clock };
        using var inquiry = new Inquiry(site.Settings.Registries, "editor@clinic.example", new AnswerCache(folder.Path), patience, isAllowed ?? AddressGuard.IsPublic);
        var work = site.References.Single();
        return Judgement.Of(work, await inquiry.Ask(work, TestContext.Current.CancellationToken), [], Day);
    }

    /// <summary>A site whose library is these entries.</summary>
    public static Site Site(RegistryServer server, params JsonObject[] entries) => Compilation.Compile(
        [File("site.yml", server.SiteYml()), File("references/library.json", new JsonArray([.. entries.Select(entry => (JsonNode)entry)]).ToJsonString())], new CompilationOptions(Day)).Site;

    private static InputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("registries-").FullName;

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
