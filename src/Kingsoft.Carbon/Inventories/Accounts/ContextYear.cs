using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon;

/// <summary>
/// What rows share, in a year: as a key that does not read all words again, since the kinds of a ledger hold each context once.
/// </summary>
internal readonly struct ContextYear(ActivityContext context, int year, int otherYear = 0) : IEquatable<ContextYear>
{
    private readonly ActivityContext _context = context;
    private readonly int _year = year;
    private readonly int _otherYear = otherYear;

    public bool Equals(ContextYear other) =>
        ReferenceEquals(_context, other._context) && _year == other._year && _otherYear == other._otherYear;

    public override bool Equals(object? obj) => obj is ContextYear other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_context), _year, _otherYear);
}
