using System.CommandLine;
namespace Cli.Commands;
internal static class PreviewCommand { public static Command Create(Terminal terminal) => new("preview", "x"); }
