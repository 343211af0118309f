/**
 * Loaded into every function before its own code, in the emulator only: the SDK then says in each
 * call which function it is (at most 50 characters), and the guard of keys knows whose role counts.
 */
process.env.AWS_SDK_UA_APP_ID = process.env.AWS_LAMBDA_FUNCTION_NAME?.slice(0, 50);
