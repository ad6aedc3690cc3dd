using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID015: an ISBN whose check digit does not fit (ISO 2108).</summary>
public sealed class BadIsbn : Rule
{
    /// <inheritdoc/>
    public override string Code => "EVID015";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from work in site.References
        where work.Isbn is not null && !IsSound(work.Isbn)
        select new Finding(work.FieldsAt["ISBN"], $"`{work.Isbn}` is not an ISBN",
            "Copy it again from the book: 13 digits, or 10 of which the last may be X. The check digit shows that one of them is wrong.");

    private static bool IsSound(string written)
    {
        var isbn = string.Concat(written.Where(c => c is not ('-' or ' ')));
        return isbn.Length switch
        {
            13 => isbn.All(char.IsAsciiDigit) && isbn.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum() % 10 == 0,
            10 => isbn[..9].All(char.IsAsciiDigit) && (char.IsAsciiDigit(isbn[9]) || isbn[9] is 'X' or 'x')
                && isbn.Select((digit, i) => (digit is 'X' or 'x' ? 10 : digit - '0') * (10 - i)).Sum() % 11 == 0,
            _ => false,
        };
    }
}
