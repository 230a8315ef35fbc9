using System.Reflection;
using System.Reflection.Emit;

namespace Kingsoft.Carbon.Tests.House;

/// <summary>
/// Which types a type uses, as the compiler wrote it down: signatures, fields, attributes and the instructions of every body, nested types
/// included.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodeOfValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The types named anywhere in a type, itself included; generic types as their definitions.</summary>
    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        Visit(type, found);
        return found;
    }

    /// <summary>
    /// The methods that the bodies of a type call, in the order of the instructions, with the caller; nested types included.
    /// </summary>
    public static IEnumerable<(MethodBase Caller, MethodBase Called)> CallsOf(Type type)
    {
        IEnumerable<(MethodBase, MethodBase)> own =
            from caller in type.GetMembers(Declared).OfType<MethodBase>()
            where caller.GetMethodBody() is not null
            from called in MembersIn(caller).OfType<MethodBase>()
            select (caller, called);
        return own.Concat(type.GetNestedTypes(Declared).SelectMany(CallsOf));
    }

    /// <summary>The type itself, or the one that it is nested in at the top.</summary>
    public static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    /// <summary>The types that a signature consists of: elements of arrays and arguments of generic types are taken apart.</summary>
    public static void AddParts(Type? type, HashSet<Type> found)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            AddParts(type.GetElementType(), found);
            return;
        }

        found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        foreach (Type argument in type.GenericTypeArguments)
            AddParts(argument, found);
    }

    private static void Visit(Type type, HashSet<Type> found)
    {
        AddParts(type, found);
        AddParts(type.BaseType, found);
        foreach (Type contract in type.GetInterfaces())
            AddParts(contract, found);
        foreach (CustomAttributeData attribute in type.CustomAttributes)
            AddParts(attribute.AttributeType, found);
        foreach (FieldInfo field in type.GetFields(Declared))
            AddParts(field.FieldType, found);
        foreach (MethodBase method in type.GetMembers(Declared).OfType<MethodBase>())
            VisitMethod(method, found);
        foreach (Type nested in type.GetNestedTypes(Declared))
            Visit(nested, found);
    }

    private static void VisitMethod(MethodBase method, HashSet<Type> found)
    {
        AddSignature(method, found);
        if (method.GetMethodBody() is not { } body)
            return;

        foreach (LocalVariableInfo local in body.LocalVariables)
            AddParts(local.LocalType, found);
        foreach (ExceptionHandlingClause clause in
            body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause))
            AddParts(clause.CatchType, found);
        foreach (MemberInfo? member in MembersIn(method))
            AddMember(member, found);
    }

    private static IEnumerable<MemberInfo?> MembersIn(MethodBase method) => Tokens(method.GetMethodBody()!.GetILAsByteArray()!)
        .Select(token => method.Module.ResolveMember(
            token, Arguments(method.DeclaringType!), method.IsGenericMethod ? method.GetGenericArguments() : null));

    private static Type[]? Arguments(Type type) => type.IsGenericType ? type.GetGenericArguments() : null;

    private static void AddMember(MemberInfo? member, HashSet<Type> found)
    {
        switch (member)
        {
            case Type type: AddParts(type, found); break;
            case FieldInfo field: AddParts(field.DeclaringType, found); AddParts(field.FieldType, found); break;
            case MethodBase method: AddSignature(method, found); break;
        }
    }

    private static void AddSignature(MethodBase method, HashSet<Type> found)
    {
        AddParts(method.DeclaringType, found);
        AddParts((method as MethodInfo)?.ReturnType, found);
        foreach (ParameterInfo parameter in method.GetParameters())
            AddParts(parameter.ParameterType, found);
        if (method.IsGenericMethod)
            Array.ForEach(method.GetGenericArguments(), argument => AddParts(argument, found));
    }

    // The metadata tokens in a body, but for those of literal strings and of call sites.
    private static IEnumerable<int> Tokens(byte[] body)
    {
        for (int position = 0; position < body.Length;)
        {
            short value = body[position++];
            if (value == 0xFE)
                value = (short)(0xFE00 | body[position++]);
            OpCode code = OpCodeOfValue[value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(body, position);
            position += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, position)),
                _ => 4,
            };
        }
    }
}
