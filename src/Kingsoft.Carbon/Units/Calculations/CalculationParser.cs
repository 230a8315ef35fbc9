using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Reads and works out a calculation: numbers and quantities with <c>* × / ÷ %</c> and brackets, and between spaces <c>+</c> and <c>-</c>.
/// Products go before sums, and what stands side by side from left to right. At the first fault it stops.
/// </summary>
internal sealed class CalculationParser(string text)
{
    private readonly ImmutableArray<CalculationStep>.Builder _steps = ImmutableArray.CreateBuilder<CalculationStep>();
    private readonly List<Unit> _units = [];
    private int _at;

    /// <summary>The operations, in the order in which they are done.</summary>
    public ImmutableArray<CalculationStep> Steps => _steps.ToImmutable();

    /// <summary>The units that are written, in their order.</summary>
    public IReadOnlyList<Unit> Units => _units;

    /// <summary>What is wrong; null for nothing.</summary>
    public Message? Fault { get; private set; }

    private char Next => _at < text.Length ? text[_at] : '\0';

    private bool IsAtEnd => _at == text.Length;

    private string Rest => text[_at..];

    /// <summary>Works out the whole text; null where it is no calculation.</summary>
    public CalculationValue? Read()
    {
        SkipSpaces();
        if (IsAtEnd)
            return Fail(CalculationMessages.Empty);
        if (text.AsSpan().IndexOfAny(CalculationSigns.Dashes) is >= 0 and var dash)
            return Fail(CalculationMessages.Dash(text, text[dash..]));

        // Only a whole calculation may be below zero: a sign within is a slip, or a subtraction without its spaces.
        bool isNegative = Next == '-' && _at + 1 < text.Length && (char.IsAsciiDigit(text[_at + 1]) || text[_at + 1] is '.' or '(');
        if (isNegative)
            _at++;
        if (Sum(isNegative) is not { } value)
            return null;
        return IsAtEnd ? value : Fail(Next == ')' ? CalculationMessages.BracketNotOpened(text) : Stray());
    }

    // A sign is of the first product alone: -5 kWh + 3 kWh is -2 kWh.
    private CalculationValue? Sum(bool isNegative = false)
    {
        CalculationValue? left = Product();
        if (isNegative && left is not null)
            left = left with { Amount = Ratio.From(-1m) * left.Amount };
        while (left is not null && TakeSign() is { } sign)
        {
            if (Product() is not { } right)
                return null;
            left = Add(left, right, sign);
        }

        return Fault is null ? left : null;
    }

    private CalculationValue? Product()
    {
        CalculationValue? left = Operand();
        while (left is not null && TakeOperator() is { } sign)
        {
            int start = _at;
            if (Operand() is not { } right)
                return null;
            if (sign < 0 && right.Amount.IsZero)
                return Fail(CalculationMessages.DividesByZero(text, text[start.._at].Trim()));
            left = Multiply(left, right, sign);
        }

        return left;
    }

    private CalculationValue? Operand()
    {
        SkipSpaces();
        if (Next == '(')
            return Bracket();
        if (IsAtEnd)
            return Fail(CalculationMessages.Ends(text));
        if (Next is '*' or '×' or '/' or '÷' or ')' or '%' || (Next is '+' or '-' && IsSpaced(_at)))
            return Fail(CalculationMessages.NoQuantity(text, Rest));
        return Quantity();
    }

    private CalculationValue? Bracket()
    {
        _at++;
        if (Sum() is not { } value)
            return null;
        if (Next != ')')
            return Fail(IsAtEnd ? CalculationMessages.BracketNotClosed(text) : Stray());
        _at++;
        SkipSpaces();
        return value;
    }

    private CalculationValue? Quantity()
    {
        int start = _at;
        if (Next is '+' or '-')
            return Fail(CalculationMessages.Sign(text, Rest));
        while (!IsAtEnd && IsOfNumber(start))
            _at++;
        string number = text[start.._at];
        if (number.Length == 0)
            return Fail(CalculationMessages.UnitAlone(text, Rest));
        if (!Numbers.TryParseAmount(Encoding.UTF8.GetBytes(number), out decimal amount, out Message? fault))
            return Fail(fault!);

        var value = new CalculationValue(Ratio.From(amount), UnitProduct.One);
        SkipSpaces();
        if (Next == '%')
        {
            _at++;
            SkipSpaces();
            return value with { Amount = value.Amount * new Ratio(1, 100), IsPercent = true };
        }

        bool mayBeUnit = !(Next is '+' or '-' or '(' or '.' || char.IsAsciiDigit(Next));
        int unitStart = _at;
        string unit = mayBeUnit ? TakeUnit() : "";
        SkipSpaces();
        if (unit.Length == 0)
            return value;
        if (!CompoundUnits.TryRead(unit, out UnitProduct? product, out Message? unknown))
            return Fail(HasSignBehind(unit, out int sign) ? CalculationMessages.Sign(text, text[(unitStart + sign)..]) : unknown);
        _units.AddRange(product.Factors.Select(factor => factor.Unit));
        return value with { Unit = product };
    }

    // Digits, the point, and what people write between digits, so that the number is refused as a whole; an exponent.
    private bool IsOfNumber(int start)
    {
        char next = Next;
        if (char.IsAsciiDigit(next) || next is '.' or ',')
            return true;
        if (next is '+' or '-')
            return text[_at - 1] is 'e' or 'E' && IsDigit(_at + 1);
        return next is 'e' or 'E' && _at > start && (IsDigit(_at + 1) || (IsSignAt(_at + 1) && IsDigit(_at + 2)));
    }

    private bool IsDigit(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private bool IsSignAt(int at) => at < text.Length && text[at] is '+' or '-';

    // Units hold no spaces; '*' and '/' belong to them where another unit follows at once.
    private string TakeUnit()
    {
        int start = _at, open = 0;
        for (; !IsAtEnd && Next is not (' ' or '\t' or '×' or '÷' or '%'); _at++)
        {
            if (Next == '(' && (_at == start || (text[_at - 1] == '*' && open == 0)))
                break;
            if (Next == ')' && open == 0)
                break;
            if (Next is '*' or '/' && (_at == start || !IsUnitAt(_at + 1)))
                break;
            open += Next == '(' ? 1 : Next == ')' ? -1 : 0;
        }

        return text[start.._at];
    }

    // 5 MWh+3 MWh: what stands before the sign is a unit.
    private static bool HasSignBehind(string unit, out int sign)
    {
        sign = unit.AsSpan().IndexOfAny('+', '-');
        return sign > 0 && CompoundUnits.TryRead(unit[..sign], out _, out _);
    }

    private bool IsUnitAt(int at)
    {
        if (at < text.Length && text[at] == '(' && text[at - 1] == '/')
            at++;
        return at < text.Length && !char.IsAsciiDigit(text[at]) && text[at] is not (' ' or '\t' or '(' or ')' or '*' or '/' or '.' or '%');
    }

    /// <summary>1 for a product, −1 for a quotient; null where neither follows.</summary>
    private int? TakeOperator()
    {
        SkipSpaces();
        int? sign = Next switch { '*' or '×' => 1, '/' or '÷' => -1, _ => null };
        if (sign is not null)
            _at++;
        return sign;
    }

    /// <summary>1 for a sum, −1 for a difference; null where neither follows.</summary>
    private int? TakeSign()
    {
        SkipSpaces();
        if (Next is not ('+' or '-'))
            return null;
        if (!IsSpaced(_at))
        {
            Fail(CalculationMessages.Sign(text, Rest));
            return null;
        }

        int sign = Next == '+' ? 1 : -1;
        _at++;
        return sign;
    }

    private bool IsSpaced(int at) => at > 0 && IsSpace(text[at - 1]) && (at + 1 == text.Length || IsSpace(text[at + 1]));

    private void SkipSpaces()
    {
        while (!IsAtEnd && IsSpace(Next))
            _at++;
    }

    private static bool IsSpace(char character) => character is ' ' or '\t';

    private CalculationValue Multiply(CalculationValue left, CalculationValue right, int sign)
    {
        Ratio amount = sign > 0 ? left.Amount * right.Amount : left.Amount / right.Amount;
        UnitProduct unit = left.Unit.Times(right.Unit, sign, out Ratio scale, out ImmutableArray<Unit> cancelled);
        var result = new CalculationValue(amount * scale, unit);
        _steps.Add(new CalculationStep(left, sign > 0 ? '×' : '÷', right, result, cancelled));
        return result;
    }

    private CalculationValue? Add(CalculationValue left, CalculationValue right, int sign)
    {
        if (!left.Unit.Powers.Equals(right.Unit.Powers))
        {
            var leftDays = PersonDays.Made(left.Unit);
            var rightDays = PersonDays.Made(right.Unit);
            if (!leftDays.Powers.Equals(rightDays.Powers))
                return Fail(CalculationMessages.NotAddable(text, left, right));
            (left, right) = (left with { Unit = leftDays }, right with { Unit = rightDays });
        }

        Ratio converted = right.Amount * right.Unit.Size / left.Unit.Size;
        Ratio amount = sign > 0 ? left.Amount + converted : left.Amount - converted;
        var result = new CalculationValue(amount, left.Unit);
        _steps.Add(new CalculationStep(left, sign > 0 ? '+' : '−', right, result, []));
        return result;
    }

    private Message Stray() =>
        Next == '%' ? CalculationMessages.Percent(text, Rest) : CalculationMessages.NoOperator(text, Rest);

    private CalculationValue? Fail(Message fault)
    {
        Fault ??= fault;
        return null;
    }
}
