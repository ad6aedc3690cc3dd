namespace Compiler.Model;

/// <summary>A week's pain and activity diary to print, and how to fill it in. Its words are the interface's.</summary>
public sealed record DiaryPage : Page;
