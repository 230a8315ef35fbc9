using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>How the types of the library are made, as a caller of the compiled assembly sees them.</summary>
public sealed class TypeRuleTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The enums whose member 0 is a safe answer: nothing stated, nothing split, no flag.</summary>
    private static readonly string[] SafeZero =
        [nameof(Carbon.Tracking.TargetStatus), nameof(GasFamily), nameof(GwpBasis), nameof(LineFlags), nameof(Scope2Method)];

    private static IEnumerable<Type> AllTypes => Rooms.Types.SelectMany(WithNested);

    [Test]
    public void Types_AreSealed()
    {
        // An interface holds nothing that could be overridden.
        IEnumerable<string> open = AllTypes.Where(type => type is { IsSealed: false, IsInterface: false }).Select(type => type.FullName!);

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void StaticFields_AreReadOnly()
    {
        IEnumerable<string> mutable =
            from type in Rooms.Types.SelectMany(WithGenerated)
            where !type.Name.Contains('<', StringComparison.Ordinal)
            from field in type.GetFields(Declared)
            where field is { IsStatic: true, IsInitOnly: false, IsLiteral: false }
            select $"{type.Name}.{field.Name}";

        Assert.That(mutable, Is.Empty);
    }

    // The compiler compares fields: lists of one content would differ.
    [Test]
    public void PublicRecords_AreEqualByTheContentOfTheirLists()
    {
        Type[] byReference = [typeof(ImmutableArray<>), typeof(ImmutableSortedDictionary<,>), typeof(ImmutableDictionary<,>)];
        IEnumerable<string> fields =
            from type in Rooms.Types
            where type.IsPublic && type.GetMethod("<Clone>$", Declared) is not null
                && type.GetMethod("Equals", Declared, [type]) is { } equality && equality.IsDefined(typeof(CompilerGeneratedAttribute))
            from field in type.GetFields(Declared)
            where !field.IsStatic && field.FieldType.IsGenericType
                && byReference.Contains(field.FieldType.GetGenericTypeDefinition())
            select $"{type.Name}.{field.Name}";

        Assert.That(fields, Is.Empty);
    }

    // Which rules find an account is a bit each.
    [Test]
    public void FindingRules_AreNoMoreThanBits() => Assert.That(FindingRules.All, Has.Length.LessThanOrEqualTo(32));

    // What .NET asks of a stream is not the library's to choose.
    [Test]
    public void Properties_AreNeverSetAfterCreation()
    {
        IEnumerable<string> settable =
            from type in AllTypes
            from property in type.GetProperties(Declared)
            where property.SetMethod is { IsPrivate: false } setter && setter.GetBaseDefinition().DeclaringType != typeof(Stream)
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}";

        Assert.That(settable, Is.Empty);
    }

    [Test]
    public void Fields_AreNotPublic()
    {
        IEnumerable<string> open =
            from type in AllTypes
            where type.IsVisible && !type.IsEnum
            from field in type.GetFields(Declared)
            where field is { IsPublic: true, IsLiteral: false }
            select $"{type.Name}.{field.Name}";

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void PublicSignatures_NameNoTypeOfAPackage()
    {
        IEnumerable<string> foreign =
            from type in PublicSignatures()
            where type.Type.Assembly != Rooms.Library
                && type.Type.Assembly.GetName().Name?.StartsWith("System", StringComparison.Ordinal) != true
            select $"{type.Member} names {type.Type}";

        Assert.That(foreign, Is.Empty);
    }

    [Test]
    public void PublicSignatures_HandOutNoCollectionThatCanBeChanged()
    {
        IEnumerable<string> writable =
            from member in PublicMembers()
            let type =
                member.Member switch { PropertyInfo property => property.PropertyType, MethodInfo method => method.ReturnType, _ => null }
            where type is not null && (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
                && (definition == typeof(List<>)
                    || definition == typeof(Dictionary<,>)
                    || definition == typeof(HashSet<>)
                    || definition == typeof(IList<>)
                    || definition == typeof(IDictionary<,>))))
            select $"{member.Type.Name}.{member.Member.Name}";

        Assert.That(writable, Is.Empty);
    }

    [Test]
    public void AccountingSignatures_HaveNoBinaryFloatingPoint()
    {
        IEnumerable<string> floating =
            from used in PublicSignatures()
            where used.Room is not ("Uncertainty" or "Tracking") && (used.Type == typeof(double) || used.Type == typeof(float))
            select used.Member;

        Assert.That(floating, Is.Empty);
    }

    [Test]
    public void Enums_HaveNoMemberZeroUnlessItIsSafe()
    {
        IEnumerable<string> zero = AllTypes
            .Where(type => type.IsEnum && type.IsVisible && Enum.GetValuesAsUnderlyingType(type).Cast<object>()
                .Any(value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) == 0))
            .Select(type => type.Name)
            .Except(SafeZero);

        Assert.That(zero, Is.Empty);
    }

    private static IEnumerable<Type> WithNested(Type type) =>
        [
            type,
            .. type.GetNestedTypes(Declared).Where(nested => !nested.Name.Contains('<', StringComparison.Ordinal)).SelectMany(WithNested),
        ];

    private static IEnumerable<Type> WithGenerated(Type type) => [type, .. type.GetNestedTypes(Declared).SelectMany(WithGenerated)];

    private static IEnumerable<(Type Type, MemberInfo Member)> PublicMembers() =>
        from type in AllTypes
        where type.IsVisible
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where member is not Type
        select (type, member);

    private static IEnumerable<(string Room, string Member, Type Type)> PublicSignatures()
    {
        foreach ((Type type, MemberInfo member) in PublicMembers())
        {
            var named = new HashSet<Type>();
            switch (member)
            {
                case PropertyInfo property: TypeUses.AddParts(property.PropertyType, named); break;
                case FieldInfo field: TypeUses.AddParts(field.FieldType, named); break;
                case MethodBase method:
                    TypeUses.AddParts((method as MethodInfo)?.ReturnType, named);
                    foreach (ParameterInfo parameter in method.GetParameters())
                        TypeUses.AddParts(parameter.ParameterType, named);
                    break;
            }

            foreach (Type used in named)
                yield return (Rooms.Of(type)!, $"{type.Name}.{member.Name}", used);
        }
    }
}
