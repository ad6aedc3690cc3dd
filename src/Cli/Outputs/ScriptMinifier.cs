using System.Security.Cryptography;

namespace Cli.Outputs;

/// <summary>
/// Terser, which shortens the theme's scripts for readers. A script keeps its address, which tells the bytes it is made from; the same bytes
/// are shortened once, and kept in the theme's <c>obj</c>.
/// </summary>
internal sealed class ScriptMinifier
{
    // Names that only the search's own modules give each other; no part of the page and no file of data has them.
    private const string Inner = "^(asWritten|byAddress|concepts|denied|denies|isAsked|isBeginning|isKnown|isSubject|isTerm|points|rarest|rarityOf|said|statement|stems|tells|together|typing|vocabulary|weak)$";

    private static readonly string[] Options =
    [
        "--module", "--ecma", "2022", "--compress", "passes=5,unsafe=true,hoist_funs=true,unsafe_arrows=true,unsafe_methods=true,pure_getters=true,keep_fargs=false",
        "--mangle", "--mangle-props", $"regex=/{Inner}/",
    ];

    private readonly NodePackages packages;

    private ScriptMinifier(NodePackages packages) => this.packages = packages;

    private string Kept => Path.Combine(packages.Theme, "obj", "scripts");

    /// <summary>The minifier, installed and ready.</summary>
    public static async Task<ScriptMinifier> Prepare(Action<string> progress, CancellationToken cancellation) =>
        new(await NodePackages.Prepare(progress, cancellation));

    /// <summary>Shortens every script of the theme in a folder that holds the site.</summary>
    public Task Run(string folder, CancellationToken cancellation) =>
        Task.WhenAll(Directory.EnumerateFiles(Path.Combine(folder, "assets"), "*.js").Select(file => Shorten(file, cancellation)));

    private async Task Shorten(string file, CancellationToken cancellation)
    {
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(packages.Theme, "package-lock.json"), cancellation);
        var source = await File.ReadAllBytesAsync(file, cancellation);
        var key = Convert.ToHexStringLower(SHA256.HashData([.. lockFile, .. source, .. Options.SelectMany(option => option).Select(letter => (byte)letter)]));
        var kept = Path.Combine(Kept, key + ".js");
        if (!File.Exists(kept))
        {
            Directory.CreateDirectory(Kept);
            var made = Path.Combine(Kept, Path.GetRandomFileName());
            var result = await Tool.Run("node", [packages.PathOf("terser", "bin", "terser"), file, .. Options, "--output", made], packages.Theme, cancellation)
                ?? throw new Failure($"Node was not found; it shortens the site's scripts. {packages.Remedy}");
            if (result.ExitCode != 0)
                throw new Failure($"Shortening {Path.GetFileName(file)} failed with exit code {result.ExitCode}. {packages.Remedy}") { Details = result.LastLines };
            File.Move(made, kept, overwrite: true);
        }

        File.Copy(kept, file, overwrite: true);
    }
}
