namespace Compiler.Model;

/// <summary>The sheet for a reader's next appointment: the questions that they ticked on other pages of this language. Its words are the interface's.</summary>
public sealed record AppointmentPage : Page;
