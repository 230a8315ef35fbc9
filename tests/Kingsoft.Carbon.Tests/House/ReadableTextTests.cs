using System.Reflection;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>What a debugger, a log or a failed assertion prints of a public type can be read.</summary>
public sealed class ReadableTextTests
{
    private static IEnumerable<Type> Types => Rooms.Types.Where(
        type => type is { IsPublic: true, IsEnum: false, IsInterface: false } && !(type.IsAbstract && type.IsSealed)
            && !typeof(System.Text.Json.Serialization.JsonConverter).IsAssignableFrom(type));

    [Test]
    public void Types_SayWhatTheyAre()
    {
        IEnumerable<string> silent = Types.Where(type => Text(type).DeclaringType!.Assembly != Rooms.Library && !IsException(type))
            .Select(type => type.Name);

        Assert.That(silent, Is.Empty);
    }

    // What the compiler writes for a record prints a list as the name of its type.
    [Test]
    public void Records_WithLists_SayWhatTheyAreThemselves()
    {
        IEnumerable<string> unreadable = Types
            .Where(type => IsRecord(type) && IsOfTheCompiler(Text(type)))
            .Where(type => type.GetProperties().Any(property => IsList(property.PropertyType)))
            .Select(type => type.Name);

        Assert.That(unreadable, Is.Empty);
    }

    private static MethodInfo Text(Type type) => type.GetMethod(nameof(ToString), Type.EmptyTypes)!;

    private static bool IsException(Type type) => typeof(Exception).IsAssignableFrom(type);

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool IsOfTheCompiler(MethodInfo text) =>
        text.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null;

    private static bool IsList(Type type) =>
        type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type.Assembly != Rooms.Library;
}
