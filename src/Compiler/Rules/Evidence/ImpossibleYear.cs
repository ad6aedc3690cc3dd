using Compiler.Diagnostics;
using Compiler.Model;

namespace Compiler.Rules;

/// <summary>EVID017: a date on which no work can have appeared.</summary>
public sealed class ImpossibleYear : Rule
{
    private const int FirstYear = 1800;

    /// <inheritdoc/>
    public override string Code => "EVID017";

    /// <inheritdoc/>
    public override Severity Severity => Severity.Error;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(Site site) =>
        from work in site.References
        where work.Issued is not null
        let wrong = WhatIsWrong(work.Issued!, site.Date.Year)
        where wrong is not null
        select new Finding(work.FieldsAt["issued"], wrong, $"Correct the date of `{work.Key}`: year, month and day as numbers, `[[2020, 5, 17]]`; "
            + "what is not known is left out.");

    private static string? WhatIsWrong(IssuedDate issued, int thisYear) => issued switch
    {
        { Year: < FirstYear } => $"no work of a medical library is of the year {issued.Year}",
        _ when issued.Year > thisYear => $"the year {issued.Year} has not come yet",
        { Month: < 1 or > 12 } => $"there is no month {issued.Month}",
        { Month: { } month, Day: { } day } when day < 1 || day > DateTime.DaysInMonth(issued.Year, month) => $"month {month} of {issued.Year} has no day {day}",
        _ => null,
    };
}
