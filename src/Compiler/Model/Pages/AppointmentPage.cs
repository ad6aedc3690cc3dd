namespace Compiler.Model;

/// <summary>
/// The sheet for a reader's next appointment: the questions that they ticked on other pages of this language. It has nothing to read for anybody else, so it is
/// not indexed. Its words are the interface's.
/// </summary>
public sealed record AppointmentPage : Page
{
    /// <inheritdoc/>
    public override bool IsIndexed => false;
}
