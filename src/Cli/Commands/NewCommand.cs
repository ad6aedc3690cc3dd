using System.CommandLine;
namespace Cli.Commands;
internal static class NewCommand { public static Command Create(Terminal terminal) => new("new", "x"); }
