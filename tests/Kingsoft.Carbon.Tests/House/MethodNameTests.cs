using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>
/// One way of naming what makes a thing: Parse and TryParse from a text, Read from a file or stream, Write to one, Create from parts,
/// Calculate where arithmetic is done, To… for another form, Get for a lookup.
/// </summary>
public sealed partial class MethodNameTests
{
    private static readonly MethodInfo[] Methods =
    [
        .. Rooms.Types.Where(type => type.IsPublic && !type.IsEnum)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName),
    ];

    [Test]
    public void Methods_ThatMakeTheirOwnType_HaveOneOfTheNames()
    {
        IEnumerable<string> astray = Methods.Where(MakesItsOwnType).Where(method => !Maker().IsMatch(method.Name)).Select(Described);

        Assert.That(astray, Is.Empty);
    }

    [TestCase("Of")]
    [TestCase("From")]
    [TestCase("For")]
    [TestCase("Between")]
    [TestCase("Make")]
    [TestCase("Build")]
    [TestCase("Load")]
    public void Methods_OfAnotherWay_AreNotThere(string name)
    {
        Assert.That(Methods.Where(method => method.Name == name).Select(Described), Is.Empty);
    }

    [Test]
    public void Methods_ThatTakeAStreamAndGiveNothing_Write()
    {
        IEnumerable<string> astray = Methods
            .Where(method => method.ReturnType == typeof(void) || method.ReturnType == typeof(Task))
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Stream)))
            .Where(method => !method.Name.StartsWith("Write", StringComparison.Ordinal))
            .Select(Described);

        Assert.That(astray, Is.Empty);
    }

    [Test]
    public void Methods_ThatGiveAText_DoNotWriteIt()
    {
        IEnumerable<string> astray = Methods
            .Where(method => method.ReturnType == typeof(string) && method.Name.StartsWith("Write", StringComparison.Ordinal))
            .Select(Described);

        Assert.That(astray, Is.Empty);
    }

    [Test]
    public void Parse_HasATryParseBesideIt()
    {
        IEnumerable<Type> parsed = Methods.Where(method => method.Name == "Parse" && MakesItsOwnType(method))
            .Select(method => method.DeclaringType!).Distinct();

        Assert.That(parsed.Where(type => !Methods.Any(method => method.Name == "TryParse" && method.DeclaringType == type)), Is.Empty);
    }

    [Test]
    public void Async_IsTheEndOfWhatIsAwaited_AndOfNothingElse()
    {
        IEnumerable<string> astray = Methods
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(Described);

        Assert.That(astray, Is.Empty);
    }

    private static bool MakesItsOwnType(MethodInfo method)
    {
        Type given = method.ReturnType;
        if (given.IsGenericType && (given.GetGenericTypeDefinition() is { } open)
            && (open == typeof(Task<>) || open == typeof(ImmutableArray<>) || open == typeof(Nullable<>)))
            given = given.GetGenericArguments()[0];
        return given == method.DeclaringType;
    }

    private static string Described(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    [GeneratedRegex("^(Parse|(Read|Create|Calculate)[A-Za-z]*|From[A-Z][A-Za-z0-9]*|Get|Add|Subtract|Multiply|Divide|Negate|Sum)$")]
    private static partial Regex Maker();
}
